// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dice.h"

using namespace Qt::StringLiterals;

namespace support {

namespace {

QString unusualName(Dice &dice)
{
    return dice.pick({u"order"_s,
                      u"Group"_s,
                      u"select"_s,
                      u"values"_s,
                      u"end"_s,
                      u"like"_s,
                      u"null"_s,
                      u"unit price"_s,
                      u"na\"me"_s,
                      u"it's"_s,
                      u"Straße"_s,
                      u"表"_s,
                      u"emoji 🙂"_s,
                      u"[bracket]"_s,
                      u"back`tick"_s,
                      u"semi;colon"_s,
                      u"--comment"_s,
                      u"/* note */"_s,
                      u"MixedCase"_s,
                      u"1st"_s,
                      u"dot.ted"_s,
                      u"per%cent"_s,
                      u" blanks "_s,
                      u"new\nline"_s,
                      u"$dollar"_s,
                      u"(paren"_s,
                      u"comma,"_s,
                      u"current_date"_s,
                      u"back\\slash"_s,
                      u"?1"_s,
                      u"é"_s,
                      u"primary"_s,
                      u"desc"_s,
                      u"rowid"_s,
                      u"a_rather_long_name_that_is_still_allowed_by_every_one"_s});
}

} // namespace

QString Names::free(const QString &wish)
{
    QString name = wish;
    for (int number = 2; has(name); ++number)
        name = wish + QString::number(number);
    take(name);
    return name;
}

QString tableWish(Dice &dice, int unusualPercent)
{
    if (dice.chance(unusualPercent))
        return unusualName(dice);
    return dice.pick({u"account"_s,
                      u"product"_s,
                      u"order_line"_s,
                      u"invoice"_s,
                      u"payment"_s,
                      u"category"_s,
                      u"tag"_s,
                      u"post"_s,
                      u"note"_s,
                      u"address"_s,
                      u"stock"_s,
                      u"supplier"_s,
                      u"audit_log"_s,
                      u"price_list"_s});
}

QString columnWish(Dice &dice, int unusualPercent)
{
    if (dice.chance(unusualPercent))
        return unusualName(dice);
    // "length" and "lower" are functions, too; "key", "rank" and "text" words of some dialect.
    return dice.pick({u"name"_s,   u"title"_s,     u"email"_s,      u"price"_s,  u"quantity"_s,
                      u"status"_s, u"note"_s,      u"created_at"_s, u"code"_s,   u"kind"_s,
                      u"amount"_s, u"rank"_s,      u"position"_s,   u"value"_s,  u"key"_s,
                      u"weight"_s, u"is_active"_s, u"body"_s,       u"length"_s, u"desc"_s,
                      u"lower"_s,  u"text"_s,      u"level"_s,      u"a"_s,      u"b"_s});
}

QString otherWish(Dice &dice, const QString &plain, int unusualPercent)
{
    return dice.chance(unusualPercent) ? plain + u' ' + unusualName(dice) : plain;
}

} // namespace support
