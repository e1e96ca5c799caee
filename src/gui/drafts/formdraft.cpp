// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/drafts/formdraft.h"

#include "gui/drafts/formfields.h"
#include "gui/theme/theme.h"
#include "gui/widgets/card.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QLabel>
#include <QSettings>

namespace pulpit::gui {

namespace {

constexpr int kLaterMs = 300;
constexpr char kKey[] = "draft";

/// Slashes in a key would make groups within groups, and object names may hold anything.
QString groupOf(const QString &key)
{
    return QStringLiteral("draft/") + QString::fromLatin1(key.toUtf8().toPercentEncoding());
}

FormDraft *draftOf(const QWidget *form)
{
    return form->findChild<FormDraft *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

void keepDraft(QWidget *form, const QString &key)
{
    form->setProperty(kKey, key);
    if (FormDraft *draft = draftOf(form))
        draft->keyChanged();
}

void forgetDraft(QWidget *form)
{
    if (FormDraft *draft = draftOf(form))
        draft->forget();
}

bool wantsDraft(const QWidget *form)
{
    return form->property(kKey).isValid();
}

void attachDraft(QWidget *form, const QString &stateFile)
{
    if (stateFile.isEmpty() || draftOf(form))
        return;
    QMetaObject::invokeMethod(
        form,
        [form, stateFile] {
            if (form->isVisible() && !draftOf(form))
                new FormDraft(form, stateFile); // belongs to the form
        },
        Qt::QueuedConnection);
}

FormDraft::Values fieldValues(const QWidget *form)
{
    FormDraft::Values values;
    for (const FormField &field : formFields(form))
        if (const QVariant value = field.value(); value.isValid())
            values.insert(field.name, value);
    return values;
}

FormDraft::FormDraft(QWidget *form, QString stateFile)
    : QObject(form)
    , m_form(form)
    , m_stateFile(std::move(stateFile))
{
    m_later.setSingleShot(true);
    m_later.setInterval(kLaterMs);
    connect(&m_later, &QTimer::timeout, this, &FormDraft::save);
    if (auto *dialog = qobject_cast<QDialog *>(form))
        connect(dialog, &QDialog::finished, this, &FormDraft::forget);
    qApp->installEventFilter(this);
    keyChanged();
}

void FormDraft::keyChanged()
{
    m_later.stop();
    m_key = m_form->property(kKey).toString();
    if (!m_usedKeys.contains(m_key))
        m_usedKeys.append(m_key);
    m_asShown = fieldValues(m_form);
    m_wasRestored = false;
    restore();
    showNote(m_wasRestored);
}

bool FormDraft::eventFilter(QObject *watched, QEvent *event)
{
    // Not the fields' own signals: forms make fields while they are written into.
    switch (event->type()) {
    case QEvent::KeyRelease:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
    case QEvent::InputMethod:
    case QEvent::Drop:
        if (m_form->isVisible() && !m_later.isActive())
            m_later.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void FormDraft::save()
{
    m_later.stop();
    Values changed;
    Values choices;
    bool hasChosen = false;
    for (const FormField &field : formFields(m_form)) {
        const QVariant value = field.value();
        const bool isOther = value.isValid() && m_asShown.value(field.name) != value;
        if (isOther)
            changed.insert(field.name, value);
        if (field.isChoice() && value.isValid())
            choices.insert(field.name, value);
        hasChosen = hasChosen || (isOther && field.isChoice());
    }
    if (hasChosen) // one choice sets others to what goes with it
        changed.insert(choices);
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.beginGroup(groupOf(m_key));
    if (changed.isEmpty() && state.childKeys().isEmpty())
        return;
    state.remove(QString());
    for (auto it = changed.cbegin(); it != changed.cend(); ++it)
        state.setValue(it.key(), it.value());
    state.endGroup();
    state.sync(); // a crash may come before the program is idle again
}

/// What is chosen may decide which other fields there are, and these may be choices again.
bool FormDraft::fill(const Values &values)
{
    constexpr int kPasses = 3;
    bool isChanged = false;
    const auto pass = [&](bool isChoice) {
        for (const FormField &field : formFields(m_form))
            if (field.widget && field.isChoice() == isChoice && values.contains(field.name)
                && field.setValue(values.value(field.name)))
                isChanged = true;
    };
    for (int i = 0; i < kPasses; ++i)
        pass(true);
    pass(false);
    return isChanged;
}

void FormDraft::restore()
{
    QSettings state(m_stateFile, QSettings::IniFormat);
    state.beginGroup(groupOf(m_key));
    Values kept;
    for (const QString &name : state.childKeys())
        kept.insert(name, state.value(name));
    m_wasRestored = fill(kept);
}

void FormDraft::startAfresh()
{
    fill(m_asShown);
    save();
    showNote(false);
}

void FormDraft::forget()
{
    m_later.stop();
    QSettings state(m_stateFile, QSettings::IniFormat);
    for (const QString &key : std::as_const(m_usedKeys))
        state.remove(groupOf(key));
    m_usedKeys = {m_key};
    m_asShown = fieldValues(m_form);
    showNote(false);
}

void FormDraft::showNote(bool isShown)
{
    auto *column = qobject_cast<QBoxLayout *>(m_form->layout());
    if (isShown && !m_note && column) {
        m_note = secondaryLabel({}, m_form);
        m_note->setObjectName(QStringLiteral("draftNote"));
        m_note->setTextFormat(Qt::RichText);
        m_note->setWordWrap(true);
        m_note->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(m_note, &QLabel::linkActivated, this, &FormDraft::startAfresh);
        column->insertWidget(std::min(1, column->count()), m_note);
    }
    if (!m_note)
        return;
    m_note->setText(
        QStringLiteral("%1 <a href=\"afresh\">%2</a>")
            .arg(tr("What you had typed here is back.").toHtmlEscaped(), tr("Start afresh").toHtmlEscaped()));
    m_note->setVisible(isShown);
}

} // namespace pulpit::gui
