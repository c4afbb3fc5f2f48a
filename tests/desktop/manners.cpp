// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/manners.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace trescca::manners {

namespace {

QString describe(const QWidget &widget, const QString &text = {})
{
    QString parent;
    for (const QWidget *one = widget.parentWidget(); one && parent.isEmpty(); one = one->parentWidget())
        if (QString(QLatin1StringView(one->metaObject()->className())).startsWith(u"trescca::"))
            parent = QLatin1StringView(one->metaObject()->className());
    return u"%1 \"%2\" in %3"_s.arg(QLatin1StringView(widget.metaObject()->className()), text.isEmpty() ? widget.objectName() : text, parent);
}

/// Those of Qt's own that are parts of another widget (an edit in a spin box, the arrows of a bar of tabs) are not meant.
bool isPartOfAnother(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const bool isIn = parent && (parent->focusProxy() == &widget || parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
    return isIn || widget.objectName().startsWith("qt_"_L1) || widget.inherits("QTabBar") || qobject_cast<const QTabBar *>(parent);
}

template <typename Widget>
QList<Widget *> shown(const QWidget &screen)
{
    QList<Widget *> found;
    for (Widget *one : screen.findChildren<Widget *>())
        if (one->isVisibleTo(&screen) && one->window() == screen.window() && !one->visibleRegion().isEmpty())
            found.append(one);
    return found;
}

/// One of several alike: its letters go round among them.
bool isInRow(const QWidget &widget)
{
    for (const QWidget *one = &widget; one; one = one->parentWidget())
        if (one->inherits("trescca::JobRow"))
            return true;
    return false;
}

/// Each text with a letter for Alt that is reached from the screen itself.
QList<std::pair<const QWidget *, QString>> textsWithLetters(const QWidget &screen)
{
    QList<std::pair<const QWidget *, QString>> texts;
    for (const auto *button : shown<QAbstractButton>(screen))
        if (button->isEnabled() && !isInRow(*button) && !qobject_cast<const QToolButton *>(button))
            texts.append({button, button->text()});
    for (const auto *label : shown<QLabel>(screen))
        if (label->buddy() && label->buddy()->isEnabled())
            texts.append({label, label->text()});
    for (const auto *tabs : shown<QTabBar>(screen))
        for (int i = 0; i < tabs->count(); ++i)
            texts.append({tabs, tabs->tabText(i)});
    if (const auto *window = qobject_cast<const QMainWindow *>(&screen))
        for (const QAction *menu : window->menuBar()->actions())
            texts.append({window->menuBar(), menu->text()});
    return texts;
}

QSize needed(const QLabel &label)
{
    if (!label.wordWrap())
        return label.sizeHint();
    return {0, label.heightForWidth(label.width())};
}

bool hasRoom(const QWidget &widget, QSize needed) { return widget.width() >= needed.width() && widget.height() >= needed.height(); }

}  // namespace

QStringList takingMarkup(const QWidget &screen)
{
    QStringList found;
    for (const auto *label : shown<QLabel>(screen))
        if (!label->text().isEmpty() && !label->buddy() && label->textFormat() != Qt::PlainText)
            found.append(describe(*label, label->text()));
    return found;
}

QStringList nameless(const QWidget &screen)
{
    QStringList found;
    for (QWidget *one : shown<QWidget>(screen)) {
        if (one->focusPolicy() == Qt::NoFocus || one->focusProxy() || one->inherits("QScrollArea") || isPartOfAnother(*one))
            continue;
        if (const auto *label = qobject_cast<QLabel *>(one); label && label->text().isEmpty())
            continue;
        const QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(one);
        if (!heard || heard->text(QAccessible::Name).isEmpty())
            found.append(describe(*one));
    }
    return found;
}

QStringList sharedMnemonics(const QWidget &screen)
{
    QStringList found;
    QMap<QString, QString> taken;
    for (const auto &[widget, text] : textsWithLetters(screen)) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty())
            continue;
        if (taken.contains(letter))
            found.append(letter + u": "_s + taken[letter] + u" / "_s + describe(*widget, text));
        taken[letter] = describe(*widget, text);
    }
    return found;
}

QStringList withoutMnemonic(const QWidget &screen)
{
    QStringList found;
    for (const auto *button : shown<QAbstractButton>(screen)) {
        const auto *box = qobject_cast<const QDialogButtonBox *>(button->parentWidget());
        const bool isEscape = box && box->buttonRole(const_cast<QAbstractButton *>(button)) == QDialogButtonBox::RejectRole;
        const bool isOfField = button->parentWidget()->findChild<QLineEdit *>(Qt::FindDirectChildrenOnly);  // which Tab comes from
        if (!isEscape && !isOfField && !qobject_cast<const QToolButton *>(button) && !button->text().isEmpty() && button->shortcut().isEmpty())
            found.append(describe(*button, button->text()));
    }
    return found;
}

QStringList outOfTabsReach(QWidget &screen)
{
    screen.activateWindow();
    if (!QTest::qWaitForWindowActive(&screen))
        return {u"the window itself"_s};
    QList<QPointer<QWidget>> wanted;  // what is made anew meanwhile is not meant
    for (QWidget *one : shown<QWidget>(screen))
        if ((one->focusPolicy() & Qt::TabFocus) && one->isEnabled() && !one->inherits("QScrollArea") && !isPartOfAnother(*one) && !one->focusProxy())
            wanted.append(one);
    const qsizetype enough = 4 * (wanted.size() + 10);
    for (qsizetype i = 0; i < enough && !wanted.isEmpty(); ++i) {
        QTest::keyClick(&screen, Qt::Key_Tab);
        for (QWidget *one = screen.focusWidget(); one; one = one->parentWidget())
            wanted.removeAll(one);
    }
    wanted.removeAll(nullptr);
    QStringList found;
    for (const QPointer<QWidget> &one : std::as_const(wanted))
        found.append(describe(*one));
    return found;
}

QStringList clipped(const QWidget &screen)
{
    QStringList found;
    for (const auto *label : shown<QLabel>(screen))
        if (!label->text().isEmpty() && !hasRoom(*label, needed(*label)))
            found.append(describe(*label, label->text()));
    for (const auto *button : shown<QAbstractButton>(screen))
        if (!button->text().isEmpty() && !hasRoom(*button, {button->minimumSizeHint().width(), 0}))
            found.append(describe(*button, button->text()));
    return found;
}

QStringList tooLarge(const QWidget &screen)
{
    constexpr QSize smallest(1024, 640);
    constexpr QSize frame(16, 32);
    const QSize least = screen.minimumSizeHint().expandedTo(screen.minimumSize()) + frame;
    if (least.width() <= smallest.width() && least.height() <= smallest.height())
        return {};
    return {u"%1 needs %2x%3"_s.arg(describe(screen)).arg(least.width()).arg(least.height())};
}

}  // namespace trescca::manners
