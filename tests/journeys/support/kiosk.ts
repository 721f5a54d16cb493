import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { currentApplication } from './application-of-file.ts';
import { askDatabase } from './database.ts';
import { SQL_NOW } from './day.ts';
import { MAIN_CENTRE } from './enter.ts';

/** The cookie by which this browser is a kiosk of the lobby. */
export const KIOSK_COOKIE = 'declic.borne';

/** Installs a kiosk of that name, as the code of the direction does: the token of its machine. */
export async function installKiosk(centre: string, name: string): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const digest = createHash('sha256').update(token).digest();
	await askDatabase(
		`with kiosk as (
			insert into kiosks (centre_id, name, recorded_at)
			select id, $2, ${SQL_NOW} from centres where name = $1 returning id, centre_id
		), code as (
			insert into kiosk_codes (centre_id, kiosk_id, digest, expires_at, recorded_at)
			select centre_id, id, $3, ${SQL_NOW}, ${SQL_NOW} from kiosk returning id, centre_id, kiosk_id
		)
		insert into kiosk_enrolments (centre_id, kiosk_id, code_id, token_digest, recorded_at)
		select centre_id, kiosk_id, id, $4, ${SQL_NOW} from code`,
		[centre, name, randomBytes(32), digest]
	);
	return token;
}

/** Makes of this browser a kiosk: by that name, or the one given. */
export async function becomeKiosk(
	on: Page | BrowserContext,
	name = `Borne ${randomBytes(3).toString('hex')}`,
	centre = MAIN_CENTRE
): Promise<void> {
	const token = await installKiosk(centre, name);
	const context = 'context' in on ? on.context() : on;
	const { hostname } = new URL(currentApplication().url);
	await context.addCookies([
		{
			...{ name: KIOSK_COOKIE, value: token, domain: hostname, path: '/borne' },
			...{ httpOnly: true, sameSite: 'Lax' as const }
		}
	]);
}
