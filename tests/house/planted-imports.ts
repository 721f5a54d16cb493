const FEATURES = 'src/lib/features';

/** A small house where every import is allowed: it must raise no complaint. */
export const lawful: Record<string, string> = {
	'package.json': '{"type":"module","imports":{"#lib/*":"./src/lib/*","#content/*":"./content/*"}}',
	'content/words.json': '[]',
	'src/lib/shared/day.ts': `import words from '#content/words.json' with { type: 'json' };
		export const day = words;`,
	'src/lib/shared/hen.ts': `import { egg } from './egg.ts'; export const hen = () => egg;`,
	'src/lib/platform/clock.ts': 'export const now = 1;',
	'src/lib/platform/database/schema.ts': 'export type DB = { cycles: string };',
	'src/lib/platform/database/pool.ts': `import pg from 'pg'; export const pool = pg;`,
	'src/lib/http/deed.ts': `import { listCycles } from '#lib/features/learning/workshops/index.server.ts';
		import { error } from '@sveltejs/kit'; export const deed = [listCycles, error];`,
	'src/lib/design/Button.svelte': '<button>Fermer</button>',
	[`${FEATURES}/learning/workshops/domain/cycle.ts`]: `import { day } from '#lib/shared/day.ts';
		import * as v from 'valibot'; export const cycle = [day, v];`,
	[`${FEATURES}/learning/workshops/domain/cycle.test.ts`]: `import { expect } from 'vitest';
		import { cycle } from './cycle.ts'; expect(cycle).toBeTruthy();`,
	[`${FEATURES}/learning/workshops/index.ts`]: `export { cycle } from './domain/cycle.ts';`,
	[`${FEATURES}/learning/workshops/server/list-cycles.ts`]: `import { sql } from 'kysely';
		import type { DB } from '#lib/platform/database/schema.ts';
		import { now } from '#lib/platform/clock.ts';
		export const listCycles = (db: DB) => [sql, db, now];`,
	[`${FEATURES}/learning/workshops/index.server.ts`]: `export { listCycles } from './server/list-cycles.ts';`,
	[`${FEATURES}/learning/workshops/ui/CycleCard.svelte`]: `<script lang="ts">
		import { cycle } from '../domain/cycle.ts'; import Button from '#lib/design/Button.svelte';
		</script>{cycle}<Button />`,
	[`${FEATURES}/year/reports/domain/count.ts`]: `import { cycle } from '#lib/features/learning/workshops/index.ts';
		export const count = cycle;`,
	[`${FEATURES}/year/reports/index.ts`]: `export { count } from './domain/count.ts';`,
	[`${FEATURES}/year/reports/index.server.ts`]: `export { listCycles } from '../../learning/workshops/index.server.ts';`,
	'src/routes/cycles/+page.server.ts': `import { deed } from '#lib/http/deed.ts';
		export const actions = deed;`,
	'src/routes/+page.server.ts': `import { listCycles } from '#lib/features/learning/workshops/index.server.ts';
		import { count } from '#lib/features/year/reports/index.ts';
		import { now } from '#lib/platform/clock.ts'; import { error } from '@sveltejs/kit';
		export const load = [listCycles, count, now, error];`,
	'src/routes/+page.svelte': `<script lang="ts">import { page } from '$app/state';
		import CycleCard from '#lib/features/learning/workshops/ui/CycleCard.svelte';
		import { cycle } from '#lib/features/learning/workshops/index.ts';</script>{page}{cycle}<CycleCard />`,
	'src/jobs/list-cycles.ts': `import type { listCycles } from '#lib/features/learning/workshops/index.server.ts';
		export const read = async (): Promise<typeof listCycles> =>
			(await import('#lib/features/learning/workshops/index.server.ts')).listCycles;`,
	'seeds/load.ts': `import { listCycles } from '#lib/features/learning/workshops/index.server.ts';
		import pg from 'pg'; export const load = [listCycles, pg];`,
	'src/serve/start.ts': `import { load } from '../../seeds/load.ts'; export const start = load;`
};

/** One wrong import each: which rule it breaks, and what it must not reach. */
export const planted: { rule: string; from: string; to: RegExp; code: string }[] = [
	{
		rule: 'no-cycle',
		from: 'src/lib/shared/egg.ts',
		to: /hen\.ts/,
		code: `import { hen } from './hen.ts'; export const egg = () => hen;`
	},
	{
		rule: 'http-serves-routes',
		from: `${FEATURES}/learning/workshops/server/answer-cycle.ts`,
		to: /http\/deed\.ts/,
		code: `import { deed } from '#lib/http/deed.ts'; export const answered = deed;`
	},
	{
		rule: 'wings-in-order',
		from: `${FEATURES}/desk/requests/server/peek-at-cycles.ts`,
		to: /workshops\/index\.server\.ts/,
		code: `import { listCycles } from '#lib/features/learning/workshops/index.server.ts';
			export const peeked = listCycles;`
	},
	{
		rule: 'wings-in-order',
		from: `${FEATURES}/house/staff/server/staff.fixture.ts`,
		to: /workshops\/index\.ts/,
		code: `import { cycle } from '#lib/features/learning/workshops/index.ts'; export const staged = cycle;`
	},
	{
		rule: 'words-in-order',
		from: `${FEATURES}/learning/closures/server/book-cycle.ts`,
		to: /workshops\/index\.ts/,
		code: `import { cycle } from '#lib/features/learning/workshops/index.ts'; export const booked = cycle;`
	},
	{
		rule: 'words-in-order',
		from: `${FEATURES}/learning/closures/server/book-cycle.db.test.ts`,
		to: /workshops\/index\.ts/,
		code: `import { cycle } from '#lib/features/learning/workshops/index.ts'; export const tested = cycle;`
	},
	{
		rule: 'domain-is-pure',
		from: `${FEATURES}/learning/workshops/domain/read-file.ts`,
		to: /fs/,
		code: `import { readFileSync } from 'node:fs'; export const read = readFileSync;`
	},
	{
		rule: 'domain-is-pure',
		from: `${FEATURES}/learning/workshops/domain/ask-clock.ts`,
		to: /platform\/clock\.ts/,
		code: `import { now } from '#lib/platform/clock.ts'; export const asked = now;`
	},
	{
		rule: 'domain-is-pure',
		from: `${FEATURES}/people/people/index.ts`,
		to: /index\.server\.ts/,
		code: `export { listCycles } from '#lib/features/learning/workshops/index.server.ts';`
	},
	{
		rule: 'feature-by-its-door',
		from: `${FEATURES}/people/people/server/peek.ts`,
		to: /workshops\/domain\/cycle\.ts/,
		code: `import { cycle } from '../../../learning/workshops/domain/cycle.ts'; export const peek = cycle;`
	},
	{
		rule: 'screen-by-its-components',
		from: `${FEATURES}/people/people/ui/Peek.svelte`,
		to: /workshops\/domain\/cycle\.ts/,
		code: `<script lang="ts">import { cycle } from '../../../learning/workshops/domain/cycle.ts';</script>{cycle}`
	},
	{
		rule: 'sql-stays-in-server',
		from: 'src/routes/sql/+page.server.ts',
		to: /kysely/,
		code: `import { sql } from 'kysely'; export const load = sql;`
	},
	{
		rule: 'sql-stays-in-server',
		from: 'src/cli/commands/count.ts',
		to: /schema\.ts/,
		code: `import type { DB } from '#lib/platform/database/schema.ts'; export type All = DB;`
	},
	{
		rule: 'nobody-depends-on-reports',
		from: `${FEATURES}/people/people/server/read-back.ts`,
		to: /reports\/index\.ts/,
		code: `import { count } from '#lib/features/year/reports/index.ts'; export const back = count;`
	},
	{
		rule: 'routes-by-the-door',
		from: 'src/routes/inside/+page.server.ts',
		to: /server\/list-cycles\.ts/,
		code: `import { listCycles } from '#lib/features/learning/workshops/server/list-cycles.ts';
			export const load = listCycles;`
	},
	{
		rule: 'routes-by-the-door',
		from: 'src/hooks.server.ts',
		to: /domain\/cycle\.ts/,
		code: `import { cycle } from '#lib/features/learning/workshops/domain/cycle.ts'; export const hook = cycle;`
	},
	{
		rule: 'jobs-read-when-they-run',
		from: 'src/jobs/count-cycles.ts',
		to: /workshops\/index\.server\.ts/,
		code: `import { listCycles } from '#lib/features/learning/workshops/index.server.ts';
			export const job = { run: () => listCycles };`
	},
	{
		rule: 'screens-never-touch-the-server',
		from: 'src/routes/screen/+page.svelte',
		to: /index\.server\.ts/,
		code: `<script lang="ts">
			import { listCycles } from '#lib/features/learning/workshops/index.server.ts';
			</script>{listCycles}`
	},
	{
		rule: 'screens-never-touch-the-server',
		from: 'src/routes/screen/+page.ts',
		to: /platform\/clock\.ts/,
		code: `import { now } from '#lib/platform/clock.ts'; export const load = now;`
	},
	{
		rule: 'server-runs-without-sveltekit',
		from: 'src/lib/platform/environment.ts',
		to: /\$env/,
		code: `import { PORT } from '$env/static/private'; export const port = PORT;`
	},
	{
		rule: 'server-runs-without-sveltekit',
		from: `${FEATURES}/people/people/server/refuse.ts`,
		to: /@sveltejs\/kit/,
		code: `import { error } from '@sveltejs/kit'; export const refuse = error;`
	},
	{
		rule: 'platform-knows-no-feature',
		from: 'src/lib/platform/know-cycles.ts',
		to: /learning\/workshops\/index\.ts/,
		code: `import { cycle } from '#lib/features/learning/workshops/index.ts'; export const known = cycle;`
	},
	{
		rule: 'platform-knows-no-feature',
		from: 'src/lib/design/Cycle.svelte',
		to: /learning\/workshops\/index\.ts/,
		code: `<script lang="ts">import { cycle } from '#lib/features/learning/workshops/index.ts';</script>{cycle}`
	},
	{
		rule: 'product-knows-no-test',
		from: 'src/cli/lean.ts',
		to: /cycle\.test\.ts/,
		code: `import '../lib/features/learning/workshops/domain/cycle.test.ts';`
	}
];
