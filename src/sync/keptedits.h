// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobedit.h"

namespace fb {

/// A text that somebody typed and the store didn't take.
struct KeptEdit {
    QString jobId;
    FieldEdit edit;
    Instant since{};

    bool operator==(const KeptEdit &) const = default;
};

/// Texts that could not be saved, in a file of this account until somebody decides about them, so that they outlive the program. Several programs may
/// share the file. Blocks on the disk: not for the GUI thread.
class KeptEdits {
public:
    /// @param path of the file, which need not be there; empty: nothing is kept
    /// @param store address of the store that the jobs are in
    KeptEdits(QString path, QString store);

    /// Those of this store. A file that can't be read holds none.
    QList<KeptEdit> all() const;
    /// Takes the place of what was kept for the same fields. On the disk when it returns; an error is logged.
    void keep(const QString &jobId, const FieldsEdit &edit, Instant now) const;
    /// @param fields names of JobField::json
    void forget(const QString &jobId, const QStringList &fields) const;

private:
    template<class Change>
    void change(const QString &jobId, const QStringList &fields, Change add) const;

    QString m_path;
    QString m_store;
};

} // namespace fb
