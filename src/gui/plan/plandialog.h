// SPDX-FileCopyrightText: 2026 Pulpit contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"
#include "gui/format/state.h"
#include "gui/shell/page.h"

#include <QDialog>
#include <QJsonObject>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QTreeView;
class QVBoxLayout;

namespace pulpit::gui {

class PlanTree;
class StateIcon;
class ThinBar;

/// Everything that changes servers goes through this sheet: it asks the engine for the plan, shows what would change
/// where, applies it under a button that says what it does, follows the job and shows the proof. Closing it while the
/// plan is made cancels that; closing it while the job runs leaves the job alone.
class PlanDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Stage { Planning, Shown, Applying, Ended };

    /// \a title stands until the plan has its own.
    PlanDialog(const PageContext &context, const QString &operation, const QJsonObject &request, const QString &title,
               QWidget *parent);
    ~PlanDialog() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// A job was queued, or is being queued, whatever it came to.
    [[nodiscard]] bool isApplied() const { return m_job.isValid() || m_stage == Stage::Applying; }

private:
    struct Relay; ///< carries progress from the engine's thread; knows when the dialog is gone

    void build();
    void makePlan();
    void showPlan(const domain::Plan &plan);
    void showRemarks();
    void showWhole(const QModelIndex &current);
    void checkWord();
    void apply();
    void follow();
    void showJob(const domain::JobDetails &details);
    void showProof();
    void showProblem(const Error &error);
    void say(State state, const QString &text);

    PageContext m_context;
    QString m_operation;
    QJsonObject m_request;
    domain::Plan m_plan;
    JobId m_job;
    Stage m_stage = Stage::Planning;
    std::shared_ptr<Relay> m_relay;
    CancellationSource m_cancellation;
    PlanTree *m_model;
    QLabel *m_title = nullptr;
    QLabel *m_totals = nullptr;
    QVBoxLayout *m_remarks = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_whole = nullptr;
    StateIcon *m_icon = nullptr;
    QLabel *m_status = nullptr;
    ThinBar *m_bar = nullptr;
    QLabel *m_proof = nullptr;
    QWidget *m_ask = nullptr;
    QLabel *m_askText = nullptr;
    QLineEdit *m_word = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_openJob = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_go = nullptr;
    QTimer *m_second;
};

} // namespace pulpit::gui
