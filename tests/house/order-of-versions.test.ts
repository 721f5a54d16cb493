import { describe, expect, test } from 'vitest';
import { codeOrdersById, ordersById } from './order-by-identifier.ts';
import { isProductCode, projectFiles } from './project-files.ts';
import { parse, parseCode } from './syntax.ts';

const TABLE = 'contribution_versions';

test('no identifier says which words of a contribution came last, since chance draws it: their order does', () => {
	const found = projectFiles()
		.filter((path) => isProductCode(path) && path.endsWith('.ts'))
		.flatMap((path) => codeOrdersById(parse(path), TABLE).map((words) => `${path}: ${words}`));
	expect(found).toEqual([]);
});

describe('what orders words by their identifier is found', () => {
	test.each([
		`select v.words from ${TABLE} v where v.contribution_id = $ order by v.id desc limit 1`,
		`select words from ${TABLE} where contribution_id = $ order by way, id`,
		`select from ${TABLE} as v order by v.nth, coalesce(v.id, $) for update`,
		`select from contributions c join lateral (select x.id from ${TABLE} x
			where x.contribution_id = c.id order by x.id desc limit 1) l on true`,
		`select max(v.id::text) from ${TABLE} v`,
		`select from ${TABLE} v where v.id > $`,
		`select from ${TABLE} v where exists (select from contribution_decisions d where d.version_id < v.id)`
	])('%s', (sql) => expect(ordersById(sql, TABLE)).not.toEqual([]));

	test.each([
		`db.selectFrom('${TABLE}').select('words').where('way', '=', 'author').orderBy('id', 'desc')`,
		`db.selectFrom('contributions as c').innerJoin('${TABLE} as v', 'v.contribution_id', 'c.id').orderBy('v.id')`,
		`db.selectFrom('${TABLE} as v').where('v.id', '>', last)`,
		`sql\`select from ${TABLE} v where v.way = \${way} order by v.id\``
	])('%s', (code) => expect(codeOrdersById(parseCode('use.ts', code), TABLE)).not.toEqual([]));
});

describe('what orders something else is not', () => {
	test.each([
		`select v.id from ${TABLE} v where v.id = $ and v.id <> $ order by v.nth desc`,
		`select from ${TABLE} v join contributions c on c.id = v.contribution_id order by c.id desc`,
		`select from contributions c join lateral (select x.id from ${TABLE} x order by x.nth desc limit 1) l on true
			left join lateral (select x.id from contribution_decisions x order by x.id desc limit 1) d on true`,
		`select x.id from ${TABLE} x; select x.id from contribution_decisions x order by x.id desc`
	])('%s', (sql) => expect(ordersById(sql, TABLE)).toEqual([]));
});
