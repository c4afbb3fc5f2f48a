// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QCheckBox;
class QFormLayout;
class QTimeEdit;
class QWidget;

namespace trescca {

class Preferences;
class RateField;

/// The limit of all transfers together, and another one by the time of the day. Applies as it is chosen.
class BandwidthFields final : public QObject {
    Q_OBJECT
public:
    /// The preferences outlive it.
    explicit BandwidthFields(Preferences &preferences);
    /// Adds its rows to a page's form, and belongs to that page then.
    void addTo(QFormLayout &form);
    /// Shows what is chosen.
    void show();

private:
    void take();
    void enable();
    Preferences &m_preferences;
    RateField *m_always;
    QCheckBox *m_byHours;
    QTimeEdit *m_from;
    QTimeEdit *m_to;
    RateField *m_atHours;
};

}  // namespace trescca
