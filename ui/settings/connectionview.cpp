// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connectionview.h"

#include "ui/jobs/answer.h"
#include "ui/jobs/background.h"
#include "ui/parts/sentence.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionView)
};

const QString good = u"\u2713"_s;
const QString bad = u"\u2717"_s;
const QString busy = u"\u2026"_s;

/// A step's word, as people say it, and what helps when it fails.
struct StepWords {
    QString name;
    QString advice;
};

StepWords wordsOf(const QString &step)
{
    if (step == u"reach")
        return {Texts::tr("Reach it"), Texts::tr("Check the address and its port, and that the computer is on and no firewall is between.")};
    if (step == u"TLS")
        return {Texts::tr("Certificate"), Texts::tr("Name the CA file it was signed with, or its fingerprint.")};
    if (step == u"token")
        return {Texts::tr("Sign in"), Texts::tr("Check the user, the project and the secret.")};
    if (step == u"catalog")
        return {Texts::tr("Find its services"), Texts::tr("Check the region and the interface.")};
    if (step == u"image")
        return {Texts::tr("Images"), Texts::tr("Ask who runs it whether you may use its image service (Glance).")};
    if (step == u"compute")
        return {Texts::tr("Instances"), Texts::tr("Ask who runs it whether you may use its compute service (Nova).")};
    if (step == u"network")
        return {Texts::tr("Networks"), Texts::tr("Ask who runs it whether you may use its network service (Neutron).")};
    if (step == u"quota")
        return {Texts::tr("Quota"), Texts::tr("Ask who runs it what your project may use.")};
    if (step == u"guest host")
        return {Texts::tr("Guest host"), Texts::tr("Ask who runs it for a Debian image with cloud-init and a flavor with room for it.")};
    if (step == u"save/restore")
        return {Texts::tr("Machines with their memory"), {}};
    return {step, {}};
}

/// What a quota leaves is put together of what it has a limit for: each is told by itself.
QString detailOf(const ConnectionStep &step)
{
    constexpr auto left = " left"_L1;
    if (!step.ok || step.name != u"quota" || !step.detail.endsWith(left))
        return words::plain(step.detail);
    QStringList parts = step.detail.chopped(left.size()).split(u", "_s);
    for (QString &part : parts)
        part = words::plain(part);
    return Texts::tr("%1 left").arg(parts.join(u", "_s));
}

}  // namespace

ConnectionView::ConnectionView(const SettingsServices &services, QWidget *parent)
    : QFrame(parent), m_services(services), m_state(new Sentence), m_rows(new QFormLayout), m_question(new QWidget), m_questionText(new Sentence)
{
    setFrameShape(StyledPanel);
    setAccessibleName(Texts::tr("Test of the connection"));
    auto *trust = new QPushButton(Texts::tr("Trust it"));
    auto *refuse = new QPushButton(Texts::tr("Do not trust it"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(trust);
    auto *question = new QVBoxLayout(m_question);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_questionText);
    question->addLayout(buttons);
    m_question->hide();
    m_rows->setHorizontalSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addLayout(m_rows);
    column->addWidget(m_question);
    m_question->setFocusProxy(refuse);
    connect(trust, &QPushButton::clicked, this, [this] { answer(true); });
    connect(refuse, &QPushButton::clicked, this, [this] { answer(false); });
    hide();
}

ConnectionView::~ConnectionView() { stop(); }

void ConnectionView::stop()
{
    answer(false);
    delete std::exchange(m_work, nullptr);
}

void ConnectionView::clear()
{
    stop();
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    m_begun.clear();
    hide();
}

void ConnectionView::start(const CloudEntry &site, const QString &secret)
{
    clear();
    m_state->setText(Texts::tr("Trying %1...").arg(site.endpoint.name));
    show();
    m_work = new QObject(this);
    const QPointer<QObject> work(m_work);
    // What comes late, of a test that was ended, is for nobody.
    const auto here = [this, work](auto &&deed) {
        QMetaObject::invokeMethod(qApp, [work, deed, this] {
            if (work && work == m_work)
                deed();
        });
    };
    const auto run = [this, here, test = m_services.test, site, secret](const Context &context) {
        const auto confirm = [&](const QString &question) -> Result<bool> {
            const auto answer = std::make_shared<Answer>();
            here([this, question, answer] { ask(question, answer); });
            return answer->wait(context.stop);
        };
        const Context told{context.stop, [this, here](const Progress &progress) { here([this, progress] { took(progress); }); }};
        return test(site, secret, confirm, told);
    };
    inBackground<QList<ConnectionStep>>(m_work, run, [this](const Result<QList<ConnectionStep>> &steps) { finish(steps); });
}

void ConnectionView::ask(const QString &question, const std::shared_ptr<Answer> &answer)
{
    m_answer = answer;
    m_questionText->setText(question);
    m_question->show();
    m_question->setFocus();
}

void ConnectionView::answer(bool yes)
{
    if (m_answer)
        m_answer->give(yes);
    m_answer.reset();
    m_question->hide();
}

void ConnectionView::addRow(const QString &sign, const QString &name, const QString &text)
{
    auto *mark = new QLabel(sign);
    mark->setTextFormat(Qt::PlainText);
    m_rows->addRow(mark, new Sentence(text.isEmpty() ? name : name + u": "_s + text));
}

/// A step begins, or has succeeded; why one failed is known at the end.
void ConnectionView::took(const Progress &progress)
{
    const QString name = wordsOf(progress.stage).name;
    const bool done = progress.done > 0;
    if (!m_begun.contains(progress.stage)) {
        m_begun.append(progress.stage);
        addRow(done ? good : busy, name, {});
    } else if (auto *sign =
                   qobject_cast<QLabel *>(m_rows->itemAt(static_cast<int>(m_begun.indexOf(progress.stage)), QFormLayout::LabelRole)->widget()))
        sign->setText(done ? good : busy);
}

void ConnectionView::showRow(const ConnectionStep &step)
{
    const StepWords of = wordsOf(step.name);
    const QString told = detailOf(step);
    // Where it says what to do, more of the same would only confuse.
    const bool advise = !step.ok && !of.advice.isEmpty() && !told.contains(u". "_s);
    addRow(step.ok ? good : bad, of.name, advise ? told + u' ' + of.advice : told);
}

void ConnectionView::finish(const Result<QList<ConnectionStep>> &steps)
{
    m_question->hide();
    m_answer.reset();
    std::exchange(m_work, nullptr)->deleteLater();
    while (m_rows->rowCount() > 0)
        m_rows->removeRow(0);
    if (!steps) {
        const words::Trouble trouble = words::trouble(steps.error());
        m_state->setText(trouble.brief);
        m_state->setToolTip(words::tip(trouble.details));
        return Q_EMIT ended();
    }
    for (const ConnectionStep &step : *steps)
        showRow(step);
    const auto failed = std::ranges::count(*steps, false, &ConnectionStep::ok);
    m_state->setText(failed == 0 ? Texts::tr("It can be used.") : Texts::tr("Not everything succeeded:"));
    m_state->setToolTip({});
    Q_EMIT ended();
}

QStringList ConnectionView::lines() const
{
    QStringList all{m_state->text()};
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const auto text = [&](QFormLayout::ItemRole role) { return qobject_cast<QLabel *>(m_rows->itemAt(row, role)->widget())->text(); };
        all.append(text(QFormLayout::LabelRole) + u' ' + text(QFormLayout::FieldRole));
    }
    if (!m_question->isHidden())
        all.append(m_questionText->text());
    return all;
}

}  // namespace trescca
