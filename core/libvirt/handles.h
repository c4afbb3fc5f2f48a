// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libvirt/libvirt.h>

#include <cstdlib>
#include <memory>

namespace trescca {

struct HandleDeleter {
    void operator()(virDomain *domain) const { virDomainFree(domain); }
    void operator()(virNetwork *network) const { virNetworkFree(network); }
    void operator()(virStoragePool *pool) const { virStoragePoolFree(pool); }
    void operator()(virStorageVol *volume) const { virStorageVolFree(volume); }
    void operator()(char *text) const { std::free(text); }  // NOLINT: libvirt's strings are malloc'ed
};

using DomainHandle = std::unique_ptr<virDomain, HandleDeleter>;
using NetworkHandle = std::unique_ptr<virNetwork, HandleDeleter>;
using PoolHandle = std::unique_ptr<virStoragePool, HandleDeleter>;
using VolumeHandle = std::unique_ptr<virStorageVol, HandleDeleter>;
using LibvirtText = std::unique_ptr<char, HandleDeleter>;
using ConnectionHandle = std::shared_ptr<virConnect>;

/// A list of typed parameters that frees itself.
class TypedParameters {
public:
    TypedParameters() = default;
    ~TypedParameters() { virTypedParamsFree(m_list, m_count); }
    TypedParameters(const TypedParameters &) = delete;
    TypedParameters &operator=(const TypedParameters &) = delete;
    void add(const char *name, const char *value) { virTypedParamsAddString(&m_list, &m_count, &m_room, name, value); }
    [[nodiscard]] virTypedParameterPtr list() { return m_list; }
    [[nodiscard]] int count() const { return m_count; }

private:
    virTypedParameterPtr m_list = nullptr;
    int m_count = 0;
    int m_room = 0;
};

}  // namespace trescca
