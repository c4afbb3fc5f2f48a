// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/siteeditor.h"

#include "ui/parts/sentence.h"
#include "ui/settings/connectionview.h"
#include "ui/settings/filefield.h"
#include "ui/settings/secretbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

using Method = SiteDraft::Method;

SiteEditor::SiteEditor(const SettingsServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_form(new QFormLayout),
      m_kind(new QComboBox),
      m_method(new QComboBox),
      m_interface(new QComboBox),
      m_verify(new QCheckBox(tr("C&heck the certificate"))),
      m_secret(new SecretBox(services)),
      m_secretLabel(new QLabel),
      m_connection(new ConnectionView(services)),
      m_save(new QPushButton(tr("Sa&ve"))),
      m_discard(new QPushButton(tr("Discard chan&ges")))
{
    build();
}

void SiteEditor::build()
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(0, 0, 0, 0);
    addText(Field::Name, tr("&Name"));
    m_kind->addItems({tr("libvirt host"), tr("computer with tresccad"), tr("OpenStack cloud")});
    m_form->addRow(tr("&Kind"), m_kind);
    addText(Field::Address, tr("Addr&ess"));
    addFile(Field::Folder, tr("&Folder"), true);
    m_rows[Field::Folder].edit->setPlaceholderText(tr("of its own, in your home"));
    m_method->addItems({tr("password"), tr("application credential, by id"), tr("application credential, by name"), tr("token")});
    m_form->addRow(tr("Sign in &by"), m_method);
    addText(Field::User, tr("&User"));
    addText(Field::UserDomain, tr("User's domain"), tr("default"));
    addText(Field::Credential, tr("Application credential"));
    m_form->addRow(m_secretLabel, m_secret);
    m_secretLabel->setBuddy(&m_secret->edit());
    addFile(Field::PasswordFile, tr("Pass&word file"), false);
    addText(Field::Project, tr("Pro&ject"));
    addText(Field::ProjectDomain, tr("Project's do&main"), tr("default"));
    addText(Field::Region, tr("Region"), tr("the only one"));
    m_interface->addItems({u"public"_s, u"internal"_s, u"admin"_s});
    m_form->addRow(tr("Inter&face"), m_interface);
    m_form->addRow(QString(), m_verify);
    addFile(Field::CaFile, tr("CA file"), false);
    m_rows[Field::CaFile].edit->setPlaceholderText(tr("the system's"));
    addText(Field::Fingerprint, tr("Fingerprint"), tr("SHA-256; none: it is asked about"));
    addChoices();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeScroll(), 1);
    addButtons(column);
}

/// The form may be longer than the window; how a test goes is what is looked for then.
QScrollArea *SiteEditor::makeScroll()
{
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addWidget(m_connection);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    QScrollBar *bar = scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar](int, int end) {
        if (m_followsTest)
            bar->setValue(end);
    });
    return scroll;
}

void SiteEditor::addChoices()
{
    for (QComboBox *one : {m_kind, m_method, m_interface})
        connect(one, &QComboBox::currentIndexChanged, this, &SiteEditor::readChoices);
    connect(m_verify, &QCheckBox::toggled, this, &SiteEditor::readChoices);
    connect(m_secret, &SecretBox::edited, this, &SiteEditor::readChoices);
    connect(m_secret, &SecretBox::forgetWanted, this, &SiteEditor::forgetWanted);
}

void SiteEditor::addButtons(QVBoxLayout *column)
{
    auto *test = new QPushButton(tr("Test &connection"));
    auto *row = new QHBoxLayout;
    row->addWidget(test);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    column->addLayout(row);
    m_save->setDefault(true);
    connect(test, &QPushButton::clicked, this, [this] {
        if (!check())
            return;
        m_followsTest = true;
        Q_EMIT testWanted();
    });
    connect(m_discard, &QPushButton::clicked, this, &SiteEditor::discardWanted);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (check())
            Q_EMIT saveWanted();
    });
}

void SiteEditor::addText(Field field, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    addRow(field, label, edit, edit);
}

void SiteEditor::addFile(Field field, const QString &label, bool folder)
{
    auto *file = new FileField(folder ? FileField::What::Folder : FileField::What::File);
    addRow(field, label, file, &file->edit());
}

void SiteEditor::addRow(Field field, const QString &label, QWidget *widget, QLineEdit *edit)
{
    Row row{new QWidget, new QLabel(label), edit, new Sentence};
    row.label->setBuddy(edit);
    edit->setAccessibleName(QString(label).remove(u'&'));  // a reader looks for labels among its neighbours only
    row.problem->hide();
    auto *column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(widget);
    column->addWidget(row.problem);
    m_form->addRow(row.label, row.widget);
    m_rows.insert(field, row);
    connect(edit, &QLineEdit::textChanged, this, [this, field] { read(field); });
    connect(edit, &QLineEdit::editingFinished, this, [this, field] {
        if (m_draft.texts.value(field) != m_stored.value_or(m_fresh).texts.value(field))
            m_touched.insert(field);
        showProblems();
    });
}

void SiteEditor::show(const SiteDraft &draft, const std::optional<SiteDraft> &stored, const QStringList &others)
{
    m_filling = true;
    m_followsTest = false;
    m_draft = draft;
    m_fresh = draft;
    m_stored = stored;
    m_others = others;
    m_touched.clear();
    for (const auto &[field, row] : std::as_const(m_rows).asKeyValueRange()) {
        row.edit->setText(draft.texts.value(field));
        row.edit->setCursorPosition(0);  // its beginning is what it is known by
    }
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    m_method->setCurrentIndex(static_cast<int>(draft.method));
    m_interface->setCurrentIndex(std::max(0, m_interface->findText(draft.interface)));
    m_verify->setChecked(draft.verify);
    m_secret->setSite(draft, stored.has_value());
    m_secret->setSecret(draft.secret);
    m_connection->clear();
    m_filling = false;
    showFields();
    showProblems();
    m_discard->setEnabled(isEdited());
    m_save->setEnabled(isEdited() || !m_stored || m_draft.hasSecretInFile);
}

bool SiteEditor::keepsSecret() const { return m_secret->keeps(); }

void SiteEditor::read(Field field)
{
    if (m_filling)
        return;
    const QString text = m_rows[field].edit->text();
    if (text.isEmpty())
        m_draft.texts.remove(field);
    else
        m_draft.texts.insert(field, text);
    m_touched.insert(field);
    if (field == Field::Name)
        m_secret->setSite(m_draft, m_stored.has_value());
    if (field == Field::Address)
        m_connection->clear();  // what was found out is of another
    tellEdited();
}

void SiteEditor::readChoices()
{
    if (m_filling)
        return;
    m_draft.kind = static_cast<SiteDraft::Kind>(m_kind->currentIndex());
    m_draft.method = static_cast<Method>(m_method->currentIndex());
    if (m_interface->currentIndex() > 0 || !m_draft.interface.isEmpty())
        m_draft.interface = m_interface->currentText();
    m_draft.verify = m_verify->isChecked();
    m_draft.secret = m_secret->secret();
    showFields();
    tellEdited();
}

void SiteEditor::tellEdited()
{
    m_followsTest = false;
    showProblems();
    m_discard->setEnabled(isEdited());
    m_save->setEnabled(isEdited() || !m_stored || m_draft.hasSecretInFile);
    Q_EMIT edited();
}

void SiteEditor::showFields()
{
    const bool cloud = m_draft.kind != SiteDraft::Kind::Libvirt;
    for (const auto &[field, row] : std::as_const(m_rows).asKeyValueRange())
        m_form->setRowVisible(row.widget, m_draft.has(field));
    for (QWidget *one : {static_cast<QWidget *>(m_method), static_cast<QWidget *>(m_verify), static_cast<QWidget *>(m_secret)})
        m_form->setRowVisible(one, cloud);
    m_form->setRowVisible(m_interface, m_draft.kind == SiteDraft::Kind::OpenStack);
    m_secretLabel->setText(m_draft.method == Method::Password ? tr("&Password") : m_draft.method == Method::Token ? tr("Token") : tr("Secret"));
    m_secret->edit().setAccessibleName(m_secretLabel->text().remove(u'&'));
    static const QStringList examples{u"qemu:///session"_s, u"https://host:8774/v3"_s, u"https://cloud:5000/v3"_s};
    m_rows[Field::Address].edit->setPlaceholderText(examples.value(static_cast<int>(m_draft.kind)));
}

void SiteEditor::showProblems()
{
    const auto problems = m_draft.problems(QFileInfo(m_services.configFile).absolutePath(), m_others);
    for (const auto &[field, row] : std::as_const(m_rows).asKeyValueRange()) {
        const QString text = m_touched.contains(field) ? problems.value(field) : QString();
        row.problem->setText(text.isEmpty() ? QString() : u"\u26a0 "_s + text);
        row.problem->setVisible(!text.isEmpty());
        row.edit->setAccessibleDescription(text);
    }
}

bool SiteEditor::check()
{
    const auto problems = m_draft.problems(QFileInfo(m_services.configFile).absolutePath(), m_others);
    for (const Field field : problems.keys())
        m_touched.insert(field);
    showProblems();
    if (!problems.isEmpty())
        m_rows[problems.firstKey()].edit->setFocus();
    return problems.isEmpty();
}

QString SiteEditor::problem(Field field) const { return m_rows[field].problem->isHidden() ? QString() : m_rows[field].problem->text(); }

}  // namespace trescca
