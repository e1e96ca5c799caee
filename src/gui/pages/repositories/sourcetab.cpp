// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/sourcetab.h"

#include "gui/ask.h"
#include "gui/format/contentkey.h"
#include "gui/format/format.h"
#include "gui/format/state.h"
#include "gui/pages/repositories/groupcoverage.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/factgrid.h"
#include "gui/widgets/stateline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

namespace {

StateText stateOfAgreement(const domain::Verification &verification)
{
    switch (verification.agreement) {
    case domain::Agreement::Same: return {State::Healthy, SourceTab::tr("serves the same")};
    case domain::Agreement::Different: return {State::Attention, SourceTab::tr("differs")};
    case domain::Agreement::Unknown: return {State::Unknown, SourceTab::tr("unknown")};
    case domain::Agreement::NotCompared: break;
    }
    return {State::Never, SourceTab::tr("never compared")};
}

} // namespace

SourceTab::SourceTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_pill(new Pill(this))
    , m_sentence(plainLabel({}, this))
    , m_verify(makeButton(tr("Verify now"), this))
    , m_facts(new FactGrid(this))
    , m_missingHeading(plainLabel({}, this))
    , m_missing(new QListWidget(this))
    , m_extraHeading(plainLabel({}, this))
    , m_extra(new QListWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kSmall);
    auto *top = new QHBoxLayout;
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"sourceSentence"_s);
    m_verify->setObjectName(u"verifyNow"_s);
    top->addWidget(m_pill);
    top->addWidget(m_sentence, 1);
    top->addWidget(m_verify);
    column->addLayout(top);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kLarge);
    auto *left = new QVBoxLayout;
    left->addWidget(m_facts);
    left->addStretch(1);
    row->addLayout(left, 2);
    for (const auto &[heading, list, name, id] :
         {std::tuple(m_missingHeading, m_missing, tr("Packages that only the source has"), u"sourceMissing"_s),
          std::tuple(m_extraHeading, m_extra, tr("Packages that only this server has"), u"sourceExtra"_s)}) {
        auto *side = new QVBoxLayout;
        side->setSpacing(space::kTiny);
        heading->setFont(strongFont());
        heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        list->setAccessibleName(name);
        list->setObjectName(id);
        list->setFont(monospaceFont());
        list->setUniformItemSizes(true);
        side->addWidget(heading);
        side->addWidget(list, 1);
        row->addLayout(side, 2);
    }
    column->addLayout(row, 1);
    connect(m_verify, &QPushButton::clicked, this, &SourceTab::verify);
}

void SourceTab::showRepository(const domain::Repository &repository)
{
    if (repository.id != m_repository.id)
        m_isVerifying = false;
    m_repository = repository;
    showVerification(repository.verification);
}

void SourceTab::showVerification(const domain::Verification &v)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool hasSource = m_repository.hasRemote()
        && (!v.sourceServer.isEmpty() || hasSourceInFleet(m_context.feed.schedules(), m_repository.server));
    m_verify->setEnabled(hasSource); // while it verifies, too: a disabled button would hand the focus on
    m_verify->setText(m_isVerifying ? tr("Verifying…") : tr("Verify now"));
    m_verify->setToolTip(!m_repository.hasRemote() ? tr("It has no remote, so there is no source.")
                             : hasSource           ? QString()
                                                   : tr("Servers of the fleet are compared with each other."));
    m_pill->setState(hasSource ? stateOfAgreement(v) : StateText {State::Never, tr("not compared")});
    QString sentence;
    if (!m_repository.hasRemote())
        sentence = tr("This repository is filled on %1 itself: it has no source to be compared with.")
                       .arg(m_repository.server);
    else if (!hasSource)
        sentence
            = tr("Its content comes from outside of the fleet: no server here has what it could be compared with.");
    else if (v.agreement == domain::Agreement::NotCompared)
        sentence = tr("Nobody has compared it with its source yet.");
    else if (v.agreement == domain::Agreement::Unknown)
        sentence = tr("The comparison %1 told nothing: %2").arg(relativeTime(v.when, now), v.reason);
    else if (v.agreement == domain::Agreement::Same)
        sentence = tr("Compared %1 by %2.").arg(relativeTime(v.when, now), v.method);
    else
        sentence = tr("Compared %1 by %2: %3 packages are missing, %4 are extra. %5")
                       .arg(relativeTime(v.when, now), v.method, countText(v.missingCount), countText(v.extraCount),
                            v.reason)
                       .trimmed();
    m_sentence->setText(sentence);
    m_facts->setFact(tr("Source"), v.sourceServer.isEmpty() ? hostText(m_repository.remoteFeed) : v.sourceServer);
    m_facts->setFact(tr("Syncs from"), m_repository.remoteFeed);
    m_facts->setFact(tr("Compared"), v.when.isValid() ? clockTime(v.when, now) : tr("never"), exactTime(v.when));
    m_facts->setFact(tr("Index here"), v.ownDigest.left(16), v.ownDigest);
    m_facts->setFact(tr("Index there"), v.sourceDigest.left(16), v.sourceDigest);
    const auto fill
        = [this](QListWidget *list, QLabel *heading, const QString &title, const QStringList &keys, qint64 count) {
              list->clear();
              heading->setVisible(count > 0);
              list->setVisible(count > 0);
              heading->setText(title);
              for (const QString &key : keys)
                  list->addItem(contentKeyText(key, m_repository.type));
              if (count > keys.size() && !keys.isEmpty())
                  list->addItem(tr("and %n more", nullptr, int(count - keys.size())));
          };
    fill(m_missing, m_missingHeading, tr("Missing here: %n", nullptr, int(v.missingCount)), v.missing, v.missingCount);
    fill(m_extra, m_extraHeading, tr("Only here: %n", nullptr, int(v.extraCount)), v.extra, v.extraCount);
}

void SourceTab::verify()
{
    if (m_isVerifying)
        return;
    m_isVerifying = true;
    showVerification(m_repository.verification);
    const RepositoryId id = m_repository.id;
    ask(this, m_context.engine.repositories().verify({id}),
        [this, id](const Result<QList<domain::Repository>> &answer) {
            m_context.feed.invalidate(ports::Topic::Repositories);
            if (id != m_repository.id)
                return;
            m_isVerifying = false;
            if (answer && !answer->isEmpty())
                m_repository = answer->first();
            else if (!answer)
                m_context.shell.showError(tr("%1 could not be compared with its source").arg(m_repository.name),
                                          answer.error());
            showVerification(m_repository.verification);
        });
}

} // namespace pulpit::gui
