// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/repositories/trusttab.h"

#include "gui/ask.h"
#include "gui/inspector/inspector.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/stateline.h"
#include "ports/inspectionservice.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pulpit::gui {

TrustTab::TrustTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_status(secondaryLabel({}, this))
    , m_certificates(new QWidget(this))
    , m_signatures(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kSmall);
    m_status->setObjectName(u"trustStatus"_s);
    m_status->setWordWrap(true);
    auto *content = new QWidget(this);
    content->setProperty("scrollBody", true);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, space::kMedium, 0);
    row->setSpacing(space::kHuge);
    for (const auto &[place, title, id] :
         {std::tuple(m_certificates, tr("Certificates of the remote"), u"trustCertificates"_s),
          std::tuple(m_signatures, tr("Signatures"), u"trustSignatures"_s)}) {
        place->setObjectName(id);
        auto *side = new QVBoxLayout(place);
        side->setContentsMargins(0, 0, 0, 0);
        side->setSpacing(space::kSmall);
        QLabel *heading = plainLabel(title, place);
        heading->setFont(strongFont());
        side->addWidget(heading);
        side->addStretch(1);
        row->addWidget(place, 1);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Certificates and signatures of the repository"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    column->addWidget(m_status);
}

void TrustTab::showRepository(const domain::Repository &repository)
{
    const bool isOther = repository.id != m_repository.id || repository.remoteHref != m_repository.remoteHref;
    const bool isSeenAgain = repository.seen != m_repository.seen;
    m_repository = repository;
    if (!isOther && !isSeenAgain)
        return;
    if (isOther) {
        m_view = {};
        fill(m_certificatesBody, m_certificates, {});
        fill(m_signaturesBody, m_signatures, {});
    }
    m_isDue = true;
    if (isVisible())
        read();
}

void TrustTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isDue)
        read();
}

void TrustTab::read()
{
    m_isDue = false;
    ++m_round;
    m_failure.clear();
    m_view = {};
    m_view.type = m_repository.type;
    m_view.remoteHref = m_repository.remoteHref;
    m_status->setText(tr("Reading from %1…").arg(m_repository.server));
    m_open = 1; // the certificates
    readObject(m_repository.href, &TrustView::repository);
    readObject(m_repository.remoteHref, &TrustView::remote);
    ask(this, m_context.engine.inspection().certificates(m_repository.server),
        [this, round = m_round](const Result<QList<domain::Certificate>> &answer) {
            if (round != m_round)
                return;
            if (answer)
                m_view.certificates = *answer;
            readDone(answer ? QString() : answer.error().oneLine());
        });
}

void TrustTab::readObject(const QString &href, QJsonObject TrustView::*place)
{
    if (href.isEmpty())
        return;
    ++m_open;
    ask(this, m_context.engine.inspection().object(m_repository.server, href),
        [this, place, round = m_round](const Result<QJsonObject> &answer) {
            if (round != m_round)
                return;
            if (answer)
                m_view.*place = *answer;
            readDone(answer ? QString() : answer.error().oneLine());
        });
}

void TrustTab::readDone(const QString &failure)
{
    if (!failure.isEmpty())
        m_failure = failure;
    if (--m_open > 0)
        return;
    if (!m_failure.isEmpty()) { // half of it would be taken for the whole
        m_isDue = true;
        m_status->setText(tr("What %1 says of it could not be read: %2").arg(m_repository.server, m_failure));
        return;
    }
    m_status->setText(tr("As %1 tells it now.").arg(m_repository.server));
    showFacts();
}

void TrustTab::showFacts()
{
    fill(m_certificatesBody, m_certificates, certificateFacts(m_view, QDateTime::currentDateTimeUtc()));
    fill(m_signaturesBody, m_signatures, signatureFacts(m_view));
}

void TrustTab::fill(QWidget *&body, QWidget *place, const QList<TrustFact> &facts)
{
    delete body;
    body = new QWidget(place);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(2, 1);
    int line = 0;
    for (const TrustFact &fact : facts) {
        auto *icon = new StateIcon(body);
        icon->setState(fact.state);
        grid->addWidget(icon, line, 0, Qt::AlignTop);
        grid->addWidget(secondaryLabel(fact.name, body), line, 1, Qt::AlignTop);
        QLabel *word = plainLabel(fact.state.word, body);
        word->setToolTip(fact.state.word); // where there is no room for all of it
        word->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        word->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(word, line, 2, Qt::AlignTop);
        if (!fact.href.isEmpty()) {
            QPushButton *inspect = makeLinkButton(tr("Inspect"), body);
            inspect->setAccessibleName(tr("Inspect: %1").arg(fact.name));
            grid->addWidget(inspect, line, 3, Qt::AlignTop);
            connect(inspect, &QPushButton::clicked, this,
                    [this, href = fact.href] { Inspector::open(m_context, m_repository.server, href, this); });
        }
        ++line;
        if (fact.more.isEmpty())
            continue;
        QLabel *more = secondaryLabel(fact.more, body);
        more->setToolTip(fact.more);
        more->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(more, line++, 2);
    }
    qobject_cast<QVBoxLayout *>(place->layout())->insertWidget(1, body);
}

} // namespace pulpit::gui
