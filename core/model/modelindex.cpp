// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/inheritance.h"

namespace core {

ModelIndex::ModelIndex(const Model &model, Lookup lookup)
    : m_model(model)
    , m_lookup(lookup)
{
    if (lookup == Lookup::Linear)
        return;
    m_classes.reserve(model.classes.size());
    for (qsizetype i = 0; i < model.classes.size(); ++i) {
        const Class &classValue = model.classes.at(i);
        if (!m_classes.contains(classValue.id))
            m_classes.insert(classValue.id, i);
        if (!classValue.base.isNull())
            m_derived[classValue.base].append(classValue.id);
    }
    for (qsizetype i = 0; i < model.mixins.size(); ++i) {
        if (!m_mixins.contains(model.mixins.at(i).id))
            m_mixins.insert(model.mixins.at(i).id, i);
    }
}

const Class *ModelIndex::classValue(ClassId id) const
{
    if (m_lookup == Lookup::Linear)
        return findClass(m_model, id);
    const auto found = m_classes.constFind(id);
    return found == m_classes.cend() ? nullptr : &m_model.classes.at(*found);
}

const Mixin *ModelIndex::mixin(MixinId id) const
{
    if (m_lookup == Lookup::Linear)
        return findMixin(m_model, id);
    const auto found = m_mixins.constFind(id);
    return found == m_mixins.cend() ? nullptr : &m_model.mixins.at(*found);
}

QList<ClassId> ModelIndex::derived(ClassId id) const
{
    return m_derived.value(id);
}

} // namespace core
