// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/drafts/formfields.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUrl>

namespace pulpit::gui {

namespace {

constexpr int kMaxLength = 64 * 1024;

bool hasSecretName(const QWidget *widget)
{
    static const QRegularExpression pattern(QStringLiteral("password|passphrase|secret|token|_key$"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(widget->objectName()).hasMatch();
}

/// Parts of other fields: the line of a spin box, the list of a combo box.
bool isInner(const QWidget *widget)
{
    return widget->objectName().startsWith(QLatin1String("qt_"))
        || (widget->parentWidget()
            && (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox")));
}

bool isField(const QWidget *widget)
{
    if (widget->objectName().isEmpty() || isInner(widget) || hasSecretName(widget))
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->echoMode() == QLineEdit::Normal && !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    if (const auto *list = qobject_cast<const QListWidget *>(widget))
        return list->count() > 0 && list->item(0)->flags().testFlag(Qt::ItemIsUserCheckable)
            && list->item(0)->data(Qt::CheckStateRole).isValid();
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget);
}

QVariant textValue(const QString &text)
{
    return looksSecret(text) || text.size() > kMaxLength ? QVariant() : QVariant(text);
}

QStringList tickedRows(const QListWidget *list)
{
    QStringList ticked;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->checkState() == Qt::Checked)
            ticked.append(list->item(row)->text());
    return ticked;
}

/// What is chosen, in a way that survives another order and another language where the choice has a value of its own.
QString chosen(const QComboBox *box)
{
    if (box->isEditable())
        return box->currentText();
    const QVariant data = box->currentData();
    return data.isValid() ? QStringLiteral("=") + data.toString() : box->currentText();
}

bool choose(QComboBox *box, const QString &value)
{
    if (box->isEditable()) {
        box->setEditText(value);
        return true;
    }
    for (int i = 0; i < box->count(); ++i) {
        const QVariant data = box->itemData(i);
        if ((data.isValid() ? QStringLiteral("=") + data.toString() : box->itemText(i)) == value) {
            box->setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

} // namespace

bool looksSecret(const QString &text)
{
    if (text.contains(QLatin1String("PRIVATE KEY")))
        return true;
    return text.contains(QLatin1String("://")) && !QUrl(text.trimmed()).password().isEmpty();
}

QVariant FormField::value() const
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget.data()))
        return textValue(line->text());
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget.data()))
        return textValue(text->toPlainText());
    if (const auto *box = qobject_cast<const QComboBox *>(widget.data()))
        return textValue(chosen(box));
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget.data()))
        return button->isChecked();
    if (const auto *number = qobject_cast<const QSpinBox *>(widget.data()))
        return number->value();
    if (const auto *number = qobject_cast<const QDoubleSpinBox *>(widget.data()))
        return number->value();
    if (const auto *time = qobject_cast<const QDateTimeEdit *>(widget.data()))
        return time->dateTime().toString(Qt::ISODate);
    if (const auto *list = qobject_cast<const QListWidget *>(widget.data()))
        return tickedRows(list);
    return {};
}

bool FormField::setValue(const QVariant &kept) const
{
    if (value() == kept)
        return false;
    if (auto *line = qobject_cast<QLineEdit *>(widget.data())) {
        line->setText(kept.toString());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(widget.data())) {
        text->setPlainText(kept.toString());
    } else if (auto *box = qobject_cast<QComboBox *>(widget.data())) {
        return choose(box, kept.toString());
    } else if (auto *button = qobject_cast<QAbstractButton *>(widget.data())) {
        button->setChecked(kept.toBool());
    } else if (auto *number = qobject_cast<QSpinBox *>(widget.data())) {
        number->setValue(kept.toInt());
    } else if (auto *decimal = qobject_cast<QDoubleSpinBox *>(widget.data())) {
        decimal->setValue(kept.toDouble());
    } else if (auto *time = qobject_cast<QDateTimeEdit *>(widget.data())) {
        time->setDateTime(QDateTime::fromString(kept.toString(), Qt::ISODate));
    } else if (auto *list = qobject_cast<QListWidget *>(widget.data())) {
        const QStringList ticked = kept.toStringList();
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(ticked.contains(list->item(row)->text()) ? Qt::Checked : Qt::Unchecked);
    }
    return true;
}

bool FormField::isChoice() const
{
    return qobject_cast<QComboBox *>(widget.data()) || qobject_cast<QAbstractButton *>(widget.data());
}

QList<FormField> formFields(const QWidget *form)
{
    QList<FormField> fields;
    QHash<QString, int> seen;
    for (QWidget *widget : form->findChildren<QWidget *>()) {
        if (!isField(widget))
            continue;
        const int number = seen[widget->objectName()]++;
        const QString name = widget->objectName();
        fields.append({number == 0 ? name : QStringLiteral("%1.%2").arg(name).arg(number), widget});
    }
    return fields;
}

} // namespace pulpit::gui
