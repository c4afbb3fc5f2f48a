// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/output/palette.h"
#include "app/tresccac/output/toldcommands.h"
#include "app/tresccac/world.h"
#include "core/store/journal.h"

#include <memory>

namespace trescca {

class ProgressBar;

/// Options in front of the verb.
struct CommonOptions {
    QString config;  ///< path of config.yml; empty: the standard places
    QString cloud = QStringLiteral("local");
    QString colour = QStringLiteral("auto");
    std::uint64_t bytesPerSecond = 0;  ///< over the network; 0: no limit
    bool json = false;
    bool quiet = false;
    bool yes = false;
    bool verbose = false;
};

/// What one call of the program works with; everything is opened when it is first needed.
class Session {
public:
    Session(const CommonOptions &options, const World &world, ProgressBar &progress);
    ~Session();
    [[nodiscard]] const CommonOptions &options() const { return m_options; }
    [[nodiscard]] const World &world() const { return m_world; }
    [[nodiscard]] const Palette &palette() const { return m_palette; }          ///< of standard output
    [[nodiscard]] const Palette &notePalette() const { return m_notePalette; }  ///< of standard error
    [[nodiscard]] Context context() const;
    [[nodiscard]] Result<std::shared_ptr<Site>> site(const QString &name);
    [[nodiscard]] Result<std::shared_ptr<Site>> target() { return site(m_options.cloud); }
    /// Of a verb that works on two sites; else both are the target.
    void setEnds(const Ends &ends) { m_ends = ends; }
    [[nodiscard]] const Ends &ends() const { return m_ends; }
    [[nodiscard]] Result<const Places *> places();
    [[nodiscard]] Result<Journal *> journal();
    [[nodiscard]] Result<Engine *> engine();
    /// Asks on the terminal; true without asking under --yes. Cancelled (nothing was done) when the answer is no; without
    /// a terminal: InvalidInput that names --yes.
    [[nodiscard]] Result<void> confirm(const QString &question) const;
    /// Says something on standard error while the verb still works; not under --json, whose answer has it.
    void note(const QString &line) const;
    /// A part of the answer that is told at once; not under --json, whose answer is one.
    void tell(const QString &text) const;
    /// The same, as it is: no newline is added.
    void raw(const QString &text) const;
    /// What follows is another thing: its progress is its own.
    void beginAnother();

private:
    [[nodiscard]] Result<const Places *> load();
    void warnOfLeftOut();
    CommonOptions m_options;
    Ends m_ends;
    const World &m_world;
    ProgressBar &m_progress;
    Palette m_palette;
    Palette m_notePalette;
    std::optional<Places> m_places;
    bool m_warned = false;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Engine> m_engine;
};

/// By id, unique prefix of an id (at least four characters) or name: NotFound, or Ambiguous naming the candidates.
[[nodiscard]] Result<Instance> findInstance(Site &site, const QString &word, const Context &context);
[[nodiscard]] Result<Image> findImage(Site &site, const QString &word, const Context &context);
/// The same among those that were asked for already.
[[nodiscard]] Result<Instance> pickInstance(const QList<Instance> &instances, const QString &word, const QString &site);
[[nodiscard]] Result<Image> pickImage(const QList<Image> &images, const QString &word, const QString &site);
/// Whether `word` is its name, its id or the beginning of it (4 characters or more); ids in capitals, too.
[[nodiscard]] bool isNamed(const Instance &instance, const QString &word);
[[nodiscard]] bool isNamed(const Image &image, const QString &word);
/// What a list of candidates tells behind the id: "web-1, running".
[[nodiscard]] QString about(const Instance &instance);
[[nodiscard]] QString about(const Image &image);

}  // namespace trescca
