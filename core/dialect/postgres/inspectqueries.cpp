// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/inspectqueries.h"

using namespace Qt::StringLiterals;

namespace core::catalogue {

// Which namespaces and tables we manage: plain tables of no extension, no type, no parent.
const QString relations = uR"(SELECT c.oid::int8, n.nspname, c.relname, c.relkind, c.relpersistence,
 (SELECT string_agg(o, ', ') FROM (SELECT unnest(c.reloptions) UNION ALL
   SELECT 'toast.' || unnest(tc.reloptions)) AS all_options(o)),
 ts.spcname, d.description,
 c.relkind = 'r' AND NOT c.relispartition AND c.reloftype = 0
  AND NOT EXISTS (SELECT 1 FROM pg_inherits h WHERE h.inhrelid = c.oid)
  AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
    AND e.objid = c.oid AND e.deptype = 'e')
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class tc ON tc.oid = c.reltoastrelid AND tc.reloptions IS NOT NULL
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_description d ON d.objoid = c.oid AND d.classoid = 'pg_class'::regclass
 AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY c.oid)"_s;

const QString columns
    = uR"(SELECT a.attrelid::int8, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
 CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE a.atttypid END::int8,
 a.attndims, a.attnotnull, a.attidentity, a.attgenerated,
 CASE WHEN ad.oid IS NOT NULL THEN format_type(a.atttypid, -1) END,
 pg_get_expr(ad.adbin, ad.adrelid), cn.nspname, co.collname, d.description
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef ad ON a.atthasdef AND ad.adrelid = a.attrelid AND ad.adnum = a.attnum
LEFT JOIN pg_collation co ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_description d ON d.objoid = a.attrelid AND d.classoid = 'pg_class'::regclass
 AND d.objsubid = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped
 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY a.attrelid, a.attnum)"_s;

const QString constraints
    = uR"(SELECT k.conrelid::int8, k.conindid::int8, k.conname, k.contype, k.condeferrable,
 k.condeferred, k.convalidated, k.conkey::text, k.confrelid::int8, fn.nspname, fc.relname,
 k.confkey::text, k.confupdtype, k.confdeltype, k.confdelsetcols::text, k.confmatchtype,
 k.connoinherit,
 CASE k.contype WHEN 'c' THEN pg_get_expr(k.conbin, k.conrelid)
  WHEN 'x' THEN pg_get_constraintdef(k.oid) END,
 (SELECT array_agg(fa.attname ORDER BY f.position)
  FROM unnest(k.confkey) WITH ORDINALITY AS f(number, position)
  JOIN pg_attribute fa ON fa.attrelid = k.confrelid AND fa.attnum = f.number)::text,
 d.description
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind = 'r'
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class fc ON fc.oid = k.confrelid
LEFT JOIN pg_namespace fn ON fn.oid = fc.relnamespace
LEFT JOIN pg_description d ON d.objoid = k.oid AND d.classoid = 'pg_constraint'::regclass
WHERE k.contype IN ('p', 'u', 'c', 'f', 'x') AND k.conparentid = 0 AND k.conislocal
 AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY k.conrelid, k.oid)"_s;

// One row for each key and INCLUDE column. An expression has a collation of its own, which only the whole
// definition tells from one that was given to it.
const QString indexes
    = uR"(SELECT i.indrelid::int8, i.indexrelid::int8, ic.relname, am.amname, i.indisunique,
 i.indisvalid, i.indisexclusion, i.indnullsnotdistinct, i.indnkeyatts,
 array_to_string(ic.reloptions, ', '), ts.spcname, k.conindid IS NOT NULL,
 CASE WHEN p.position = 1 THEN pg_get_expr(i.indpred, i.indrelid) END, p.position, p.number,
 CASE WHEN p.number = 0 THEN pg_get_indexdef(i.indexrelid, p.position::int, false) END,
 i.indoption[p.position - 1] & 1 AS is_descending,
 (i.indoption[p.position - 1] & 2) >> 1 AS is_nulls_first,
 CASE WHEN p.position <= i.indnkeyatts AND (NOT oc.opcdefault OR ia.attoptions IS NOT NULL)
  THEN ocn.nspname END, oc.opcname, array_to_string(ia.attoptions, ', '),
 cn.nspname, co.collname, d.description
FROM pg_index i
JOIN pg_class ic ON ic.oid = i.indexrelid
JOIN pg_class tc ON tc.oid = i.indrelid AND tc.relkind = 'r'
JOIN pg_namespace n ON n.oid = tc.relnamespace
JOIN pg_am am ON am.oid = ic.relam
CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS p(number, position)
LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.number AND a.attnum > 0
LEFT JOIN pg_attribute ia ON ia.attrelid = i.indexrelid AND ia.attnum = p.position
LEFT JOIN pg_opclass oc ON oc.oid = i.indclass[p.position - 1]
LEFT JOIN pg_namespace ocn ON ocn.oid = oc.opcnamespace
LEFT JOIN pg_collation co ON co.oid = i.indcollation[p.position - 1] AND CASE WHEN p.number <> 0
 THEN co.oid <> a.attcollation
 ELSE co.collname <> 'default' AND position(pg_get_indexdef(i.indexrelid, p.position::int, false) || ' COLLATE '
  IN pg_get_indexdef(i.indexrelid)) > 0 END
LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
LEFT JOIN pg_tablespace ts ON ts.oid = ic.reltablespace
LEFT JOIN pg_description d ON d.objoid = i.indexrelid AND d.classoid = 'pg_class'::regclass
 AND d.objsubid = 0
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY i.indrelid, i.indexrelid, p.position)"_s;

// One row for each sequence and column that owns it ('a') or is its identity ('i').
const QString sequences = uR"(SELECT c.oid::int8, n.nspname, c.relname, c.oid::regclass::text,
 format_type(s.seqtypid, NULL), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
 s.seqcycle, dep.deptype, dep.refobjid::int8, dep.refobjsubid, c.relpersistence = 'u',
 ot.nspname, ot.relname, ot.attname,
 EXISTS (SELECT 1 FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid
  AND e.deptype = 'e')
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend dep ON dep.classid = 'pg_class'::regclass AND dep.objid = c.oid
 AND dep.objsubid = 0 AND dep.refclassid = 'pg_class'::regclass AND dep.refobjsubid > 0
 AND dep.deptype IN ('a', 'i')
LEFT JOIN LATERAL (SELECT tn.nspname, tc.relname, ta.attname FROM pg_class tc
 JOIN pg_namespace tn ON tn.oid = tc.relnamespace
 JOIN pg_attribute ta ON ta.attrelid = tc.oid
 WHERE tc.oid = dep.refobjid AND ta.attnum = dep.refobjsubid) AS ot ON true
WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
ORDER BY c.oid)"_s;

const QString types = uR"(SELECT t.oid::int8, n.nspname, t.typname,
 (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e
  WHERE e.enumtypid = t.oid)::text, d.description
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_description d ON d.objoid = t.oid AND d.classoid = 'pg_type'::regclass
WHERE t.typtype = 'e' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
 AND NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_type'::regclass
  AND x.objid = t.oid AND x.deptype = 'e')
ORDER BY t.oid)"_s;

} // namespace core::catalogue
