import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Statements one connection keeps prepared: those of every page hold in it twice over. */
const MOST = 150;
/** A list of values makes a text of its own for each length: past a few, it will not be seen again. */
const FEW_VALUES = 12;

/**
 * Makes a connection prepare what it reads again and again. PostgreSQL spends more time planning a
 * page's statements than running them (docs/performance.md); prepared, it plans each one a few
 * times and keeps the plan. The name says the text, so that nothing has to be remembered here.
 */
export function prepareReads(client: Pick<pg.PoolClient, 'query'>): void {
	const send = client.query.bind(client) as (...args: unknown[]) => unknown;
	const prepared = new Set<string>();
	const query = (...[config, values, ...rest]: unknown[]): unknown => {
		if (typeof config !== 'string' || !Array.isArray(values) || values.length > FEW_VALUES) {
			return send(config, values, ...rest);
		}
		const name = nameOf(config);
		if (!name || (!prepared.has(name) && prepared.size >= MOST)) {
			return send(config, values, ...rest);
		}
		prepared.add(name);
		return send({ name, text: config, values }, ...rest);
	};
	client.query = query as typeof client.query;
}

/**
 * A star is left alone: what it stands for changes when a migration adds a column, and a prepared
 * statement would then be refused.
 */
export function isReadAgain(text: string): boolean {
	return /^\s*(select|with)\b/i.test(text) && !/(\bselect|\.|,)\s*\*|"\.\*/i.test(text);
}

const names = new Map<string, string | null>();

/** Null for what is not prepared. */
function nameOf(text: string): string | null {
	let name = names.get(text);
	if (name === undefined) {
		name = isReadAgain(text)
			? createHash('sha256').update(text).digest('base64url').slice(0, 32)
			: null;
		if (names.size < MOST * 4) names.set(text, name);
	}
	return name;
}
