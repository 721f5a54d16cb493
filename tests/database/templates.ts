import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type pg from 'pg';
import { closeDatabase } from '#lib/platform/database/close-to-others.ts';
import { projectNode } from '../../bin/install.mjs';
import { asOwner, onDatabase, runAsOwner, testServer } from './test-server.ts';

/** The secret of every application that opens a copy: the demonstration digests names with it. */
export const TEST_SECRET = 'la même phrase pour toutes les applications des essais';

/** Each template, and the one it is begun from: what fills them is in fill-template.ts. */
const BEGUN_FROM = {
	migrated: null,
	/** The demonstration, as somebody finds it who starts Déclic on the Tuesday of the stories. */
	demo: 'migrated',
	/** A row in every table. */
	filled: 'migrated'
} as const;
export type Template = keyof typeof BEGUN_FROM;

/** Any number, as long as every process of a run uses the same one. */
const COPY_LOCK = 5_172_021;
const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** Makes a template before anybody waits for it. */
export async function prepareTemplate(template: Template): Promise<void> {
	await alone(template, (owner) => findOrFill(owner, template));
}

/**
 * A database of its own, copied from a template that the first who asks for it fills: its address,
 * as its owner opens it.
 */
export async function copyTemplate(template: Template, purpose = 'test'): Promise<string> {
	return alone(template, async (owner) =>
		makeDatabase(owner, purpose, await likeTemplate(owner, template))
	);
}

/** A database that holds nothing yet: its address, as its owner opens it. */
export function emptyDatabase(purpose = 'test'): Promise<string> {
	return asOwner(testServer().ownerUrl, (owner) => makeDatabase(owner, purpose));
}

/** Copied file by file: page by page through the log, as PostgreSQL does unless told, takes twice as long. */
async function likeTemplate(owner: pg.Client, template: Template): Promise<string> {
	return `template ${await findOrFill(owner, template)} strategy file_copy`;
}

async function makeDatabase(owner: pg.Client, purpose: string, like = ''): Promise<string> {
	const { ownerUrl, run: ours } = testServer();
	// Short: a rehearsal of a backup adds thirty letters to it, and PostgreSQL reads sixty-three.
	const name = `${ours}_${purpose}_${randomBytes(4).toString('hex')}`;
	await owner.query(`create database ${name} ${like}`);
	if (like) await closeDatabase(owner, name);
	return onDatabase(ownerUrl, name);
}

/** Without waiting for who is connected: a test that is over has nothing more to say. */
export async function dropDatabase(url: string): Promise<void> {
	const name = new URL(url).pathname.slice(1);
	await runAsOwner(testServer().ownerUrl, `drop database if exists ${name} with (force)`);
}

/** PostgreSQL copies a database for one at a time: the next one waits her turn. */
function alone<T>(template: Template, work: (owner: pg.Client) => Promise<T>): Promise<T> {
	return asOwner(testServer().ownerUrl, async (owner) => {
		await owner.query('select pg_advisory_lock($1, hashtext($2))', [COPY_LOCK, template]);
		return work(owner);
	});
}

async function findOrFill(owner: pg.Client, template: Template): Promise<string> {
	const { run: ours } = testServer();
	const name = `${ours}_${template}`;
	const { rowCount } = await owner.query('select from pg_database where datname = $1', [name]);
	if (rowCount) return name;
	const from = BEGUN_FROM[template];
	const url = from ? await copyTemplate(from, 'filling') : await emptyDatabase('filling');
	const fill = [join(root, 'tests/database/fill-template.ts'), template, url];
	await run(projectNode(root), fill, { cwd: root });
	// Named whole: a filling that was cut short is never taken for a template.
	const filled = new URL(url).pathname.slice(1);
	await owner.query(`alter database ${filled} rename to ${name}`);
	// Nobody enters a template, so nobody is in it when it is copied.
	await owner.query(`alter database ${name} with allow_connections false is_template true`);
	return name;
}
