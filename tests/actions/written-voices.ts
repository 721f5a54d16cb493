import { randomUUID } from 'node:crypto';
import {
	lookupOf,
	sealContact,
	sealTrace
} from '../../src/lib/features/neighbourhood/contributions/server/apart/seals.ts';
import { openSecrets } from '../../src/lib/platform/secrets.ts';
import { TEST_SECRET } from '../database/templates.ts';
import { currentApplication } from '../journeys/support/application-of-file.ts';
import { SQL_TODAY } from '../journeys/support/day.ts';
import { CENTRE } from './cast.ts';

/** Before all that is typed meanwhile: the oldest stands first. */
const BEFORE = `(${SQL_TODAY} - 3)::timestamptz`;

/** Somebody said something at the centre, which the network is asked to read too. */
const said = (id: string) => `
	said as (
		insert into contributions (id, centre_id, door, channel, language, recorded_at)
		select '${id}', id, 'idea', 'web', 'fr', ${BEFORE} from centres where name = '${CENTRE}'
		returning id, centre_id
	), version as (
		insert into contribution_versions (contribution_id, centre_id, way, words, recorded_at)
		select id, centre_id, 'author', 'Un banc devant la pharmacie.', ${BEFORE} from said
		returning id, contribution_id, centre_id
	), called as (
		insert into contribution_calls (contribution_id, centre_id, asks, recorded_at)
		select id, centre_id, 'network', now() from said
	)`;

const hex = (bytes: Buffer) => `'\\x${bytes.toString('hex')}'::bytea`;

async function ourKey(): Promise<Buffer> {
	const secrets = await openSecrets(currentApplication().dataDir, { DECLIC_SECRET: TEST_SECRET });
	if ('refusal' in secrets) throw new Error(secrets.message);
	return secrets.voices;
}

const decided = (decision: string, reason: string) => `
	decided as (
		insert into contribution_decisions (contribution_id, centre_id, version_id, decision, reason, recorded_at)
		select contribution_id, centre_id, id, '${decision}', ${reason}, now() from version
		returning id, contribution_id, centre_id
	)`;

/** Somebody left a telephone with what she said. */
export async function whoLeftAPhone(): Promise<string> {
	const [id, key] = [randomUUID(), await ourKey()];
	return `with ${said(id)}, callback as (
			insert into contribution_callbacks (contribution_id, centre_id, recorded_at)
			select contribution_id, centre_id, ${BEFORE} from version
		)
		insert into contribution_identities (lookup, holds, sealed, month)
		select ${hex(lookupOf(key, id))}, 'contact', ${hex(sealContact(key, id, { phone: '+33639987172' }))},
			date_trunc('month', ${SQL_TODAY})::date from version`;
}

/** It waits; where it came from is sealed beside it, as the site does. */
export async function whatResidentsSay(): Promise<string> {
	const [id, key] = [randomUUID(), await ourKey()];
	const at = currentApplication().now().toString();
	const trace = { address: '192.0.2.7', at, browser: randomUUID(), kioskId: null };
	return `with ${said(id)}
		insert into contribution_identities (lookup, holds, sealed, month)
		select ${hex(lookupOf(key, id))}, 'trace', ${hex(sealTrace(key, id, trace))}, date_trunc('month', ${SQL_TODAY})::date
		from version`;
}

export const aReport = () => `with ${said(randomUUID())}, ${decided('publish', 'null')}
	insert into contribution_reports (contribution_id, centre_id, reason, recorded_at)
	select contribution_id, centre_id, 'false', now() from decided`;

export const anAppeal = () => `with ${said(randomUUID())}, ${decided('refuse', `'insult'`)}
	insert into contribution_appeals (contribution_id, centre_id, decision_id, recorded_at)
	select contribution_id, centre_id, id, now() from decided`;
