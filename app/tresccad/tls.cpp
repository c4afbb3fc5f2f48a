// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/tls.h"

#include "core/base/wholefile.h"

#include <QFile>
#include <QSysInfo>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct FreeCertificate {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, FreeCertificate>;
using CertificatePtr = std::unique_ptr<X509, FreeCertificate>;
using BioPtr = std::unique_ptr<BIO, FreeCertificate>;

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, FreeCertificate> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509 *certificate)
{
    std::uint64_t serial = 0;
    return RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

CertificatePtr selfSigned(EVP_PKEY *key)
{
    CertificatePtr made(X509_new());
    const QByteArray host = QSysInfo::machineHostName().toLatin1();
    X509_NAME *name = X509_get_subject_name(made.get());
    const auto *text = reinterpret_cast<const unsigned char *>("tresccad");
    const QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1" + (host.isEmpty() ? QByteArray() : ",DNS:" + host);
    const bool ok = X509_set_version(made.get(), 2) == 1 && setSerial(made.get()) && X509_gmtime_adj(X509_getm_notBefore(made.get()), -3600)
        && X509_gmtime_adj(X509_getm_notAfter(made.get()), 10L * 365 * 86400) && X509_set_pubkey(made.get(), key) == 1
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0) == 1 && X509_set_issuer_name(made.get(), name) == 1
        && addExtension(made.get(), NID_basic_constraints, "critical,CA:TRUE") && addExtension(made.get(), NID_subject_key_identifier, "hash")
        && addExtension(made.get(), NID_subject_alt_name, names) && X509_sign(made.get(), key, EVP_sha256()) > 0;
    return ok ? std::move(made) : nullptr;
}

QByteArray bytesIn(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

CertificatePtr readCertificate(const QString &pemFile)
{
    const BioPtr bio(BIO_new_file(QFile::encodeName(pemFile).constData(), "r"));
    return CertificatePtr(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
}

/// `locked` tells whether a passphrase is needed; OpenSSL would ask at the terminal for it.
KeyPtr readKey(const QString &pemFile, bool &locked)
{
    const auto noteThatAsked = [](char *, int, int, void *asked) {
        *static_cast<bool *>(asked) = true;
        return -1;
    };
    const BioPtr bio(BIO_new_file(QFile::encodeName(pemFile).constData(), "r"));
    return KeyPtr(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noteThatAsked, &locked) : nullptr);
}

/// What OpenSSL counts as 112 bits: RSA of 2048, curves of 224.
bool isWeak(X509 *certificate, EVP_PKEY *key)
{
    constexpr int leastBits = 112;
    int signatureBits = leastBits;
    (void)X509_get_signature_info(certificate, nullptr, nullptr, &signatureBits, nullptr);
    return EVP_PKEY_get_security_bits(key) < leastBits || signatureBits < leastBits;
}

QString timeText(const ASN1_TIME *time)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    return ASN1_TIME_print(bio.get(), time) == 1 ? QString::fromLatin1(bytesIn(bio.get())) : QString();
}

std::unexpected<Error> unusable(const QString &what, const QString &file, const QString &why)
{
    return fail(Kind::InvalidInput, u"The %1 %2 cannot be used: it is %3."_s.arg(what, file, why));
}

}  // namespace

Result<TlsFiles> ensureCertificate(const QString &stateFolder)
{
    const TlsFiles files{stateFolder + "/tls.crt"_L1, stateFolder + "/tls.key"_L1};
    if (QFile::exists(files.certificate) && QFile::exists(files.key))
        return files;
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate = key ? selfSigned(key.get()) : nullptr;
    const BioPtr keyText(BIO_new(BIO_s_mem()));
    const BioPtr certificateText(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return fail(Kind::Internal, u"OpenSSL could not make a certificate for the daemon."_s);
    // The key first: a certificate without its key would be taken for complete.
    if (const auto ok = writeWhole(files.key, bytesIn(keyText.get())); !ok)
        return fail(ok);
    if (const auto ok = writeWhole(files.certificate, bytesIn(certificateText.get())); !ok)
        return fail(ok);
    // Clients need it (OS_CACERT); it is no secret, and shown to whoever connects.
    if (!QFile::setPermissions(files.certificate, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
        return fail(Kind::Forbidden, u"The certificate %1 cannot be made readable; check the rights of its folder."_s.arg(files.certificate));
    return files;
}

Result<void> checkTls(const TlsFiles &files)
{
    for (const auto &[what, path] : {std::pair(u"certificate"_s, files.certificate), {u"key"_s, files.key}}) {
        if (QFile file(path); !file.open(QIODevice::ReadOnly))
            return fail(Kind::InvalidInput, u"The %1 %2 cannot be read: %3; correct its path or its rights."_s.arg(what, path, file.errorString()));
    }
    const CertificatePtr certificate = readCertificate(files.certificate);
    if (!certificate)
        return unusable(u"certificate"_s, files.certificate, u"no certificate in PEM form; name one that is"_s);
    bool locked = false;
    const KeyPtr key = readKey(files.key, locked);
    if (!key)
        return unusable(u"key"_s, files.key, locked ? u"locked; name one without a passphrase"_s : u"no private key in PEM form; name one that is"_s);
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return fail(Kind::InvalidInput,
            u"The key %1 does not belong to the certificate %2; name two that were made together."_s.arg(files.key, files.certificate));
    if (isWeak(certificate.get(), key.get()))
        return unusable(u"certificate"_s, files.certificate,
            u"too weak for today's clients; make one with an RSA key of 2048 bits or more, or an elliptic curve, signed with SHA-256"_s);
    return {};
}

Result<void> checkTimes(const QString &certificate)
{
    const CertificatePtr read = readCertificate(certificate);
    if (!read)
        return unusable(u"certificate"_s, certificate, u"no certificate in PEM form; name one that is"_s);
    const ASN1_TIME *begin = X509_get0_notBefore(read.get()), *end = X509_get0_notAfter(read.get());
    if (X509_cmp_current_time(end) < 0)
        return fail(Kind::InvalidInput, u"The certificate %1 has expired (%2); have it renewed."_s.arg(certificate, timeText(end)));
    if (X509_cmp_current_time(begin) > 0)
        return fail(
            Kind::InvalidInput, u"The certificate %1 is not valid before %2; set this machine's clock, or wait."_s.arg(certificate, timeText(begin)));
    return {};
}

Result<QString> certificateFingerprint(const QString &pemFile)
{
    const CertificatePtr certificate = readCertificate(pemFile);
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &size) != 1)
        return fail(Kind::InvalidInput, u"%1 holds no certificate in PEM form."_s.arg(pemFile));
    return QString::fromLatin1(digest.left(static_cast<qsizetype>(size)).toHex());
}

}  // namespace trescca
