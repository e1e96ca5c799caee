// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inspector/inspector.h"

#include "gui/ask.h"
#include "gui/format/commandtext.h"
#include "gui/format/format.h"
#include "gui/inspector/jsontext.h"
#include "gui/models/columns.h"
#include "gui/shell/tableexport.h"
#include "gui/theme/icons.h"
#include "gui/theme/theme.h"
#include "gui/widgets/buttons.h"
#include "gui/widgets/card.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/readingnote.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>

namespace pulpit::gui {

namespace {

struct Inspecting
{
    Q_DECLARE_TR_FUNCTIONS(pulpit::gui::Inspector)
};

constexpr int kHistoryLimit = 100;

QList<Column<ports::ObjectReference>> referenceColumns()
{
    using Row = ports::ObjectReference;
    return {plainColumn<Row>(QStringLiteral("kind"), Inspecting::tr("Kind"), 100, [](const Row &r) { return r.kind; }),
            plainColumn<Row>(QStringLiteral("name"), Inspecting::tr("Name"), 150, [](const Row &r) { return r.name; }),
            plainColumn<Row>(QStringLiteral("field"), Inspecting::tr("In its field"), 110,
                             [](const Row &r) { return r.field; })};
}

} // namespace

Inspector *Inspector::open(const PageContext &context, const QString &server, const QString &href, QWidget *parent)
{
    auto *inspector = new Inspector(context, server, parent);
    inspector->setAttribute(Qt::WA_DeleteOnClose);
    inspector->QDialog::show();
    inspector->goTo(href);
    return inspector;
}

Inspector::Inspector(const PageContext &context, const QString &server, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_server(server)
    , m_title(new ElidedLabel(this))
    , m_where(secondaryLabel({}, this))
    , m_note(new ReadingNote(this))
    , m_text(new QTextBrowser(this))
    , m_references(new TableModel<ports::ObjectReference, ReferenceRowTraits>(referenceColumns(), this))
{
    setObjectName(QStringLiteral("inspector"));
    setWindowTitle(tr("Object of %1").arg(server));
    setAccessibleName(tr("Object of %1").arg(server));
    setProperty("manual", QStringLiteral("console/servers#inspector"));
    resize(1060, 680);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(makeBar());
    m_where->setObjectName(QStringLiteral("inspectorHref"));
    m_where->setFont(monospaceFont());
    m_where->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_where->setAccessibleName(tr("Its address"));
    m_where->setWordWrap(true);
    column->addWidget(m_where);
    column->addWidget(m_note);
    m_text->setObjectName(QStringLiteral("inspectorText"));
    m_text->setAccessibleName(tr("The object as JSON"));
    m_text->setOpenLinks(false);
    m_text->setFont(monospaceFont());
    m_text->setLineWrapMode(QTextEdit::NoWrap);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    auto *card = new Card(splitter);
    card->body()->addWidget(m_text);
    splitter->addWidget(card);
    splitter->addWidget(makeReferences());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({660, 380});
    splitter->setHandleWidth(space::kMedium);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { goTo(url.toString(QUrl::FullyEncoded)); });
    connect(m_note, &ReadingNote::retryRequested, this, &Inspector::read);
    connect(m_referencesNote, &ReadingNote::retryRequested, this, &Inspector::readReferences);
    refreshButtons();
}

QWidget *Inspector::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    const auto arrow = [this, bar, row](const QString &name, const QString &text, void (Inspector::*go)()) {
        auto *button = new QToolButton(bar);
        button->setIcon(icon(name));
        button->setAccessibleName(text);
        button->setToolTip(text);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, go);
        return button;
    };
    m_backButton = arrow(QStringLiteral("back"), tr("Back (Alt+Left)"), &Inspector::goBack);
    m_backButton->setObjectName(QStringLiteral("inspectorBack"));
    m_forwardButton = arrow(QStringLiteral("forward"), tr("Forward (Alt+Right)"), &Inspector::goForward);
    m_forwardButton->setObjectName(QStringLiteral("inspectorForward"));
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setFont(titleFont());
    m_title->setProperty("role", QString());
    row->addWidget(m_title, 1);
    QPushButton *again = makeButton(tr("Read again"), bar);
    m_copy = makeButton(tr("Copy"), bar);
    m_copy->setObjectName(QStringLiteral("inspectorCopy"));
    m_curl = makeButton(tr("Copy as curl"), bar);
    m_curl->setObjectName(QStringLiteral("inspectorCurl"));
    for (QPushButton *button : {again, m_copy, m_curl})
        row->addWidget(button);
    connect(again, &QPushButton::clicked, this, [this] {
        read();
        readReferences();
    });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(QString::fromUtf8(QJsonDocument(m_object).toJson())); });
    connect(m_curl, &QPushButton::clicked, this, [this] {
        if (const domain::Server *known = server())
            QApplication::clipboard()->setText(curlCommand(*known, m_href));
    });
    return bar;
}

QWidget *Inspector::makeReferences()
{
    auto *card = new Card(tr("What refers to it"), this);
    m_referencesNote = new ReadingNote(card);
    m_referencesTable = new TableView(tr("What refers to it"), card);
    m_referencesTable->setObjectName(QStringLiteral("inspectorReferences"));
    showColumns(m_referencesTable, m_references, 1);
    m_referencesTable->sortByColumn(0, Qt::AscendingOrder);
    TableExport::addTo(m_referencesTable, m_context, QStringLiteral("references"));
    card->setFlush();
    card->body()->addWidget(m_referencesNote);
    card->body()->addWidget(m_referencesTable, 1);
    connect(m_referencesTable, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { goTo(m_references->row(index.row()).href); });
    return card;
}

const domain::Server *Inspector::server() const
{
    for (const domain::Server &candidate : m_context.feed.servers())
        if (candidate.name == m_server)
            return &candidate;
    return nullptr;
}

void Inspector::goTo(const QString &href)
{
    if (href == m_href || !isPulpHref(href))
        return;
    if (!m_href.isEmpty()) {
        m_back.append(m_href);
        if (m_back.size() > kHistoryLimit)
            m_back.removeFirst();
        m_forward.clear();
    }
    show(href);
}

void Inspector::goBack()
{
    if (m_back.isEmpty())
        return;
    m_forward.append(m_href);
    show(m_back.takeLast());
}

void Inspector::goForward()
{
    if (m_forward.isEmpty())
        return;
    m_back.append(m_href);
    show(m_forward.takeLast());
}

void Inspector::show(const QString &href)
{
    m_href = href;
    m_object = {};
    m_where->setText(href);
    m_title->setText(tr("Reading…"));
    m_text->clear();
    refreshButtons();
    read();
    readReferences();
}

void Inspector::read()
{
    m_note->clear();
    const QString href = m_href;
    ask(this, m_context.engine.inspection().object(m_server, href), [this, href](const Result<QJsonObject> &answer) {
        if (href != m_href) // the newest question wins
            return;
        if (!answer) {
            m_title->setText(titleOf({}, href));
            m_note->showFailure(answer.error().code == ErrorCode::NotFound
                                    ? tr("The server has no such object (any more)")
                                    : tr("The object could not be read"),
                                answer.error(), {});
        } else {
            m_object = *answer;
            m_title->setText(titleOf(m_object, href));
            m_text->setHtml(jsonAsHtml(m_object));
        }
        refreshButtons();
    });
}

void Inspector::readReferences()
{
    m_referencesNote->clear();
    m_references->setSnapshot({});
    m_referencesTable->setEmptyText(tr("Looking through the server's lists…"));
    const QString href = m_href;
    ask(this, m_context.engine.inspection().referrers(m_server, href),
        [this, href](const Result<QList<ports::ObjectReference>> &answer) {
            if (href != m_href)
                return;
            if (!answer) {
                m_referencesTable->setEmptyText(tr("not known"));
                m_referencesNote->showFailure(tr("What refers to it could not be read"), answer.error(), {});
                return;
            }
            m_referencesTable->setEmptyText(tr("Nothing that the server lists."));
            m_references->setSnapshot(*answer);
        });
}

void Inspector::refreshButtons()
{
    m_backButton->setEnabled(!m_back.isEmpty());
    m_forwardButton->setEnabled(!m_forward.isEmpty());
    m_copy->setEnabled(!m_object.isEmpty());
    m_curl->setEnabled(!m_href.isEmpty() && server());
}

void Inspector::keyPressEvent(QKeyEvent *event)
{
    const bool isAlt = event->modifiers() & Qt::AltModifier;
    if (isAlt && event->key() == Qt::Key_Left)
        goBack();
    else if (isAlt && event->key() == Qt::Key_Right)
        goForward();
    else
        QDialog::keyPressEvent(event);
}

void Inspector::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_object.isEmpty())
        m_text->setHtml(jsonAsHtml(m_object));
}

} // namespace pulpit::gui
