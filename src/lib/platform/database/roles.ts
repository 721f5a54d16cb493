import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { closeToOthers } from './close-to-others.ts';
import { APP_ROLE, COUNTS_ROLE, JOBS_ROLE, KEYS_ROLE } from './role-names.ts';

/**
 * Whether the application could sign in with a role of its own: an address without a server name
 * (a local socket) keeps no account, and one without a password derives one anybody can compute.
 */
export function holdsAccount(ownerUrl: string): boolean {
	const { host, password } = new URL(ownerUrl);
	return host !== '' && password !== '';
}

/**
 * The application signs in as a role that owns nothing and cannot bypass row-level security.
 * Its password is derived from the owner's, so that several machines agree without sharing a file.
 */
export function appUrl(ownerUrl: string): string {
	return roleUrl(ownerUrl, APP_ROLE, 'declic application role');
}

/** The role that reads who may enter, and nothing else (migrations/0005). */
export function keysUrl(ownerUrl: string): string {
	return roleUrl(ownerUrl, KEYS_ROLE, 'declic keys role');
}

/** The role that works the queue of jobs, and nothing else (platform/jobs/install-jobs.ts). */
export function jobsUrl(ownerUrl: string): string {
	return roleUrl(ownerUrl, JOBS_ROLE, 'declic jobs role');
}

function roleUrl(ownerUrl: string, role: string, use: string): string {
	const url = new URL(ownerUrl);
	const owner = decodeURIComponent(url.password);
	url.username = role;
	url.password = createHmac('sha256', owner).update(use).digest('base64url');
	return url.toString();
}

/** Two databases of one server share their roles and may refresh them at the same instant. */
const COLLISIONS = new Set(['XX000', '23505', '42710', '40001']);

/**
 * Creates or refreshes the roles, and closes the database to all others. Needs an owner that may
 * create roles.
 */
export async function ensureRoles(
	owner: pg.Client,
	ownerUrl: string,
	triesLeft = 20
): Promise<void> {
	try {
		await refreshRoles(owner, ownerUrl);
		await closeToOthers(owner);
	} catch (error) {
		const code = (error as { code?: string }).code ?? '';
		if (triesLeft === 0 || !COLLISIONS.has(code)) throw error;
		await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
		await ensureRoles(owner, ownerUrl, triesLeft - 1);
	}
}

async function refreshRoles(owner: pg.Client, ownerUrl: string): Promise<void> {
	const passwordIn = (url: string) => decodeURIComponent(new URL(url).password);
	const login = (url: string) => `login password '${passwordIn(url)}'`;
	for (const [role, options] of [
		[APP_ROLE, login(appUrl(ownerUrl))],
		[KEYS_ROLE, login(keysUrl(ownerUrl))],
		[JOBS_ROLE, login(jobsUrl(ownerUrl))],
		[COUNTS_ROLE, 'nologin']
	] as const) {
		// Plain roles by default: only a superuser may say so again, and a rented base has none.
		const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
		await owner.query(`${rowCount ? 'alter' : 'create'} role ${role} with ${options}`);
	}
	await owner.query(`grant ${COUNTS_ROLE} to current_user`);
	await owner.query(`grant usage on schema public to ${APP_ROLE}, ${KEYS_ROLE}, ${COUNTS_ROLE}`);
}
