// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/windowmemory.h"

#include "ui/main/mainwindow.h"
#include "ui/main/panerow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QDockWidget>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr auto sitesKey = "window/sites"_L1;
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
constexpr auto panesKey = "window/panes"_L1;
/// Of what the window is made: a state of another number is not taken.
constexpr int shape = SiteModel::ColumnCount;

// A floating dock is there before its window, and would lie behind it: it is shown once more when the window is there.
void raiseDocks(const QWidget &window)
{
    for (QDockWidget *dock : window.findChildren<QDockWidget *>())
        if (window.isVisible() && dock->isFloating() && dock->isVisible()) {
            dock->hide();
            dock->show();
        }
}

QString columnsKey(qsizetype pane) { return u"window/columns_%1"_s.arg(pane + 1); }

}  // namespace

QString WindowMemory::standardFile() { return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/trescca/window.ini"_s; }

WindowMemory::WindowMemory(const QString &file) : m_file(file, QSettings::IniFormat) {}

QStringList WindowMemory::sitesToShow(const QStringList &asked, const QStringList &known) const
{
    const QStringList last = m_file.value(sitesKey).toStringList();
    const auto another = [&known](const QString &taken) {
        const auto found = std::ranges::find_if(known, [&](const QString &name) { return name != taken; });
        return found == known.cend() ? QString() : *found;
    };
    if (!asked.isEmpty()) {
        const QString right = known.contains(last.value(1)) && last.value(1) != asked.first() ? last.value(1) : another(asked.first());
        return QStringList{asked.first(), asked.value(1, right)} + asked.mid(2);
    }
    const QString left = known.contains(last.value(0)) ? last.value(0) : known.value(0);
    QStringList sites{left, known.contains(last.value(1)) ? last.value(1) : another(left)};
    for (const QString &more : last.mid(2))
        sites.append(known.contains(more) ? more : QString());
    return sites;
}

void WindowMemory::restore(MainWindow &window) const
{
    window.restoreGeometry(m_file.value(geometryKey).toByteArray());
    if (!window.restoreState(m_file.value(stateKey).toByteArray(), shape))
        return;
    QTimer::singleShot(0, &window, [&window] { raiseDocks(window); });
    window.panes().restoreState(m_file.value(panesKey).toByteArray());
    const auto &panes = window.panes().panes();
    for (qsizetype i = 0; i < panes.size(); ++i)
        panes[i]->tree().setColumns(m_file.value(columnsKey(i)).toByteArray());
}

void WindowMemory::keep(const MainWindow &window)
{
    m_file.setValue(sitesKey, window.panes().sites());
    m_file.setValue(geometryKey, window.saveGeometry());
    m_file.setValue(stateKey, window.saveState(shape));
    m_file.setValue(panesKey, window.panes().saveState());
    const auto &panes = window.panes().panes();
    for (qsizetype i = 0; i < panes.size(); ++i)
        m_file.setValue(columnsKey(i), panes[i]->tree().columns());
}

}  // namespace trescca
