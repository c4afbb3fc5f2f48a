// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/demodialog.h"

#include "ui/parts/screensize.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int longestCleanUp = 60'000;  // ms

}  // namespace

DemoDialog::DemoDialog(const QString &program, QWidget *parent)
    : QDialog(parent), m_step(new QLabel(tr("Starting..."))), m_busy(new QProgressBar), m_log(new QPlainTextEdit)
{
    build();
    m_demo.setProcessChannelMode(QProcess::MergedChannels);
    m_demo.setStandardInputFile(QProcess::nullDevice());
    connect(&m_demo, &QProcess::readyRead, this, &DemoDialog::read);
    connect(&m_demo, &QProcess::finished, this, &DemoDialog::ended);
    connect(&m_demo, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    m_demo.start(program, {u"--open"_s});
}

DemoDialog::~DemoDialog()
{
    m_demo.disconnect(this);
    if (m_demo.state() == QProcess::NotRunning)
        return;
    m_demo.terminate();
    m_demo.waitForFinished(longestCleanUp);
}

void DemoDialog::build()
{
    setWindowTitle(tr("Demo"));
    auto *what =
        new QLabel(tr("Two hosts are set up on this computer, with a small machine that counts. They open in a window of their own: drag the machine "
                      "there from one side to the other. No machine of yours is touched, and all of it is gone when that window is closed."));
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_step->setTextFormat(Qt::PlainText);
    m_step->setObjectName(u"step"_s);
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("At work"));
    m_log->setReadOnly(true);
    m_log->setAccessibleName(tr("What was done"));
    m_log->setMaximumBlockCount(2000);
    m_log->hide();
    auto *details = new QToolButton;
    details->setText(tr("De&tails"));
    details->setCheckable(true);
    connect(details, &QToolButton::toggled, m_log, &QWidget::setVisible);
    auto *buttons = new QDialogButtonBox;
    m_end = buttons->addButton(tr("&Cancel and clean up"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &DemoDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_busy);
    column->addWidget(m_step);
    column->addWidget(m_log, 1);
    column->addWidget(details, 0, Qt::AlignLeft);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

void DemoDialog::read()
{
    m_rest += m_demo.readAll();
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
        take(QString::fromLocal8Bit(m_rest.first(end)));
        m_rest.remove(0, end + 1);
    }
}

void DemoDialog::take(const QString &line)
{
    if (line.trimmed().isEmpty())
        return;
    m_log->appendPlainText(line);
    const QString step = u"==> "_s;  // as its steps are marked
    if (line.startsWith(step) && !m_ending)
        tell(line.mid(step.size()));
}

void DemoDialog::tell(const QString &step)
{
    m_step->setText(step);
    growToFit(*this);
}

void DemoDialog::ended()
{
    read();
    take(QString::fromLocal8Bit(m_rest));
    const bool well = m_demo.error() != QProcess::FailedToStart && m_demo.exitStatus() == QProcess::NormalExit && m_demo.exitCode() == 0;
    if (well || m_ending)
        return accept();
    const QString why = m_demo.error() == QProcess::FailedToStart ? m_demo.errorString() : m_log->toPlainText().section(u'\n', -1);
    m_busy->hide();
    tell(tr("The demo could not be set up: %1").arg(why));
    m_end->setText(tr("C&lose"));
}

void DemoDialog::reject()
{
    if (m_demo.state() == QProcess::NotRunning)
        return QDialog::reject();
    m_ending = true;
    m_end->setEnabled(false);
    tell(tr("Ending the demo, and cleaning up..."));
    m_demo.terminate();
}

}  // namespace trescca
