// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/plan/planrun.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pulpit::gui {

PlanDialog *runWithPlan(const PageContext &context, const QString &operation, const QJsonObject &request,
                        const QString &title, QWidget *parent)
{
    if (!context.engine.operations().names().contains(operation)) {
        context.shell.showError(
            title,
            fail(ErrorCode::Unsupported,
                 QCoreApplication::translate("pulpit::gui::PlanDialog", "this engine does not know how to do that"),
                 operation)
                .value());
        return nullptr;
    }
    auto *dialog = new PlanDialog(context, operation, request, title, parent ? parent->window() : nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void keepUntilApplied(QDialog *form, PlanDialog *plan)
{
    if (!plan)
        return;
    form->hide();
    QObject::connect(plan, &QDialog::finished, form, [form, plan] {
        if (!plan->isApplied()) {
            form->open();
            return;
        }
        form->accept(); // its draft has been put to use
        form->deleteLater();
    });
}

QJsonObject targetsOf(const QMap<QString, QStringList> &namesByServer)
{
    QJsonObject targets;
    for (auto it = namesByServer.cbegin(); it != namesByServer.cend(); ++it)
        targets.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return targets;
}

} // namespace pulpit::gui
