// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/consolelog.h"

#include "ui/details/consoletail.h"
#include "ui/jobs/background.h"
#include "ui/words/sentences.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>

namespace trescca {

ConsoleLog::ConsoleLog(const Services &services, const SiteItem &item, QWidget *parent, std::chrono::milliseconds rest)
    : QWidget(parent, Qt::Window),
      m_services(services),
      m_item(item),
      m_rest(rest),
      m_text(new QPlainTextEdit),
      m_find(new QLineEdit),
      m_trouble(new QLabel)
{
    setWindowTitle(tr("Console log of %1 at %2").arg(item.name, item.site));
    build();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConsoleLog::ask);
    ask();
}

void ConsoleLog::build()
{
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(static_cast<int>(consoletail::mostLines));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Nothing has been written yet."));
    m_text->setAccessibleName(tr("Console log"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *label = new QLabel(tr("&Find:"));
    label->setBuddy(m_find);
    m_find->setClearButtonEnabled(true);
    auto *next = new QPushButton(tr("&Next"));
    auto *copy = new QPushButton(tr("&Copy all"));
    auto *close = new QPushButton(tr("C&lose"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_find, 1);
    row->addWidget(next);
    row->addStretch(1);
    row->addWidget(copy);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_trouble);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    QScrollBar *bar = m_text->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_follows = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_follows)
            bar->setValue(end);
    });
    connect(next, &QPushButton::clicked, this, &ConsoleLog::find);
    connect(m_find, &QLineEdit::returnPressed, this, &ConsoleLog::find);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] { m_find->setFocus(Qt::ShortcutFocusReason); });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this, &ConsoleLog::find);
    resize(m_text->fontMetrics().horizontalAdvance(u'0') * 90, m_text->fontMetrics().lineSpacing() * 32);
    m_text->setFocus();
}

QString ConsoleLog::trouble() const { return m_trouble->isHidden() ? QString() : m_trouble->text(); }

void ConsoleLog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        close();
    else
        QWidget::keyPressEvent(event);
}

/// The next time is set when this one has ended.
void ConsoleLog::ask()
{
    if (isVisible() && isMinimized())
        return m_timer.start(m_rest);
    const auto work = [sites = m_services.site, item = m_item](const Context &context) -> Result<QString> {
        const auto site = sites(item.site);
        if (!site)
            return fail(site);
        return (*site)->consoleLog(item.id, consoletail::mostBytes, context).transform(consoletail::shown);
    };
    inBackground<QString>(this, work, [this](const Result<QString> &shown) {
        take(shown);
        m_timer.start(m_rest);
    });
}

void ConsoleLog::take(const Result<QString> &shown)
{
    m_trouble->setText(shown ? QString() : words::trouble(shown.error()).brief);
    m_trouble->setVisible(!shown);
    if (!shown || *shown == m_shown)
        return;
    const bool follows = m_follows;
    if (const auto added = consoletail::added(m_shown, *shown)) {
        QTextCursor end(m_text->document());
        end.movePosition(QTextCursor::End);
        end.insertText(*added);
    } else {
        m_text->setPlainText(*shown);
    }
    m_shown = *shown;
    m_follows = follows;
    if (follows)
        m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

/// From the place of the cursor on, and then from the beginning.
void ConsoleLog::find()
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return m_find->setFocus();
    bool found = m_text->find(wanted);
    if (!found) {
        const QTextCursor before = m_text->textCursor();
        m_text->moveCursor(QTextCursor::Start);
        found = m_text->find(wanted);
        if (!found)
            m_text->setTextCursor(before);
    }
    m_trouble->setText(found ? QString() : tr("\"%1\" does not stand in what is shown.").arg(wanted));
    m_trouble->setVisible(!found);
}

}  // namespace trescca
