// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "ui/jobs/background.h"
#include "ui/start/dragpicture.h"
#include "ui/words/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QLabel *sentence(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 30);
    return label;
}

}  // namespace

StartPage::StartPage(const StartServices &services, QWidget *parent) : QScrollArea(parent), m_services(services), m_found(sentence({}))
{
    build();
    m_found->setText(tr("Looking for libvirt on this computer..."));
    look();
}

void StartPage::build()
{
    auto *title = sentence(tr("Drag a running machine from one side to the other"));
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title->setFont(bold);
    m_found->setObjectName(u"found"_s);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(new DragPicture, 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(sentence(tr("It goes on there where it was, with its memory. This side shows no site yet: choose one above, or add one.")));
    column->addWidget(m_found);
    addButton(*column, tr("Add a clo&ud..."), u"new"_s, &StartPage::addWanted);
    addButton(*column, tr("Impo&rt clouds.yaml..."), u"download"_s, &StartPage::importWanted);
    if (m_services.demo.isEmpty())
        column->addWidget(
            sentence(tr("To try it with a demo machine, get Trescca's source and run ./installer/run there: it sets up two hosts of its own, "
                        "with a machine to drag.")));
    else
        addButton(*column, tr("Tr&y it with a demo machine"), u"start"_s, &StartPage::demoWanted);
    column->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

void StartPage::addButton(QVBoxLayout &to, const QString &text, const QString &icon, void (StartPage::*wanted)())
{
    auto *button = new QPushButton(icons::named(icon), text);
    connect(button, &QPushButton::clicked, this, wanted);
    to.addWidget(button, 0, Qt::AlignLeft);
}

void StartPage::look()
{
    if (!m_services.findHosts)
        return tell({});
    const auto work = [find = m_services.findHosts](const Context &) -> Result<QStringList> { return find(); };
    inBackground<QStringList>(this, work, [this](const Result<QStringList> &hosts) { tell(hosts.value_or(QStringList())); });
}

void StartPage::tell(const QStringList &hosts)
{
    m_found->setText(!hosts.isEmpty()
            ? tr("libvirt answers on this computer: %1.").arg(hosts.join(u", "_s))
            : tr("No libvirt answers on this computer. That of your session starts when it is needed, where it is installed."));
    if (hosts.isEmpty() && m_services.findHosts)
        lookLater();
}

/// It may start at any time, by another pane or another program.
void StartPage::lookLater()
{
    constexpr auto rest = std::chrono::seconds(3);
    QTimer::singleShot(rest, this, [this] {
        if (isVisible())
            look();
        else
            lookLater();
    });
}

}  // namespace trescca
