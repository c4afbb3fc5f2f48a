// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/movedialog.h"

#include "ui/jobs/background.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QLabel *sentence(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A sign that is no colour, and the sentence with what can be done.
QString findingText(const Finding &finding)
{
    const QString sign = finding.level == Finding::Level::Ok ? u"\u2713"_s : finding.level == Finding::Level::Warning ? u"!"_s : u"\u2717"_s;
    return sign + u"  "_s + finding.what + (finding.remedy.isEmpty() ? QString() : u' ' + finding.remedy);
}

}  // namespace

MoveDialog::MoveDialog(const Services &services, MigrationRequest request, const QString &name, QWidget *parent)
    : QDialog(parent), m_services(services), m_request(std::move(request))
{
    build(name);
    look();
}

void MoveDialog::build(const QString &name)
{
    setWindowTitle(tr("Move %1").arg(name));
    auto *title = sentence(tr("Move %1 from %2 to %3").arg(name, m_request.source, m_request.destination));
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title->setFont(bold);
    m_outcome = sentence(tr("Looking at both sides..."));
    m_amount = sentence();
    m_findings = new QVBoxLayout;
    m_name = new QLineEdit(name);
    m_flavor = new QLineEdit;
    m_flavor->setPlaceholderText(tr("the smallest that fits"));
    m_network = new QComboBox;
    m_network->setEditable(true);
    m_network->lineEdit()->setPlaceholderText(tr("of the same name, or the default"));
    m_keepSource = new QCheckBox(tr("&Keep it at %1 too, switched off").arg(m_request.source));
    m_keepSource->setChecked(m_request.options.keepSource);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Flavor"), m_flavor);
    form->addRow(tr("Net&work"), m_network);
    form->addRow(QString(), m_keepSource);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_move = buttons->addButton(tr("&Move"), QDialogButtonBox::AcceptRole);
    m_move->setEnabled(false);
    m_move->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(title);
    column->addWidget(m_outcome);
    column->addWidget(m_amount);
    column->addLayout(m_findings);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

void MoveDialog::look()
{
    const auto work = [services = m_services, request = m_request](const Context &context) -> Result<Look> {
        auto plan = services.engine->plan(request, context);
        if (!plan)
            return fail(plan);
        const auto destination = services.site(request.destination);
        const auto facts = destination ? (*destination)->facts(context) : fail(destination);
        return Look{std::move(*plan), facts ? facts->networks : QStringList()};
    };
    inBackground<Look>(this, work, [this](const Result<Look> &look) { show(look); });
}

void MoveDialog::show(const Result<Look> &look)
{
    if (!look) {
        m_outcome->setText(look.error().what);
        m_outcome->setToolTip(look.error().detail);
        return;
    }
    m_plan = look->plan;
    const bool possible = m_plan.possible();
    m_outcome->setText(!possible                             ? tr("It cannot move there as things are:")
            : m_plan.instance.state == InstanceState::Paused ? tr("It keeps its memory, and stays paused.")
                                                             : tr("It keeps its memory: programs go on where they are."));
    m_amount->setText(
        tr("Up to %1 of memory and %2 of disk, before they are compressed.").arg(words::size(m_plan.memoryBytes), words::size(m_plan.diskBytes)));
    m_network->addItem(QString());
    m_network->addItems(look->networks);
    showFindings(m_plan.findings);
    m_move->setEnabled(possible);
    // Lines that wrap get the height they need only from us.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_move->setFocus();
}

void MoveDialog::showFindings(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        QLabel *line = sentence(findingText(finding));
        m_findings->addWidget(line);
        line->show();  // not later, as a layout does: what is not shown has no height yet
    }
}

MigrationPlan MoveDialog::plan() const
{
    MigrationPlan chosen = m_plan;
    MigrationOptions &options = chosen.request.options;
    const QString name = m_name->text().trimmed();
    options.name = name == chosen.instance.name ? QString() : name;
    options.flavor = m_flavor->text().trimmed();
    options.network = m_network->currentText().trimmed();
    options.keepSource = m_keepSource->isChecked();
    return chosen;
}

}  // namespace trescca
