import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** A kiosk in the lobby of that centre: the cookie by which its machine is known. */
export async function installKiosk(owner: pg.Client, centre: string): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	const digest = createHash('sha256').update(token).digest();
	const { rowCount } = await owner.query(
		`with kiosk as (
			insert into kiosks (centre_id, name, recorded_at)
			select id, $2, now() from centres where name = $1 returning id, centre_id
		), code as (
			insert into kiosk_codes (centre_id, kiosk_id, digest, expires_at, recorded_at)
			select centre_id, id, $3, now(), now() from kiosk returning id, centre_id, kiosk_id
		)
		insert into kiosk_enrolments (centre_id, kiosk_id, code_id, token_digest, recorded_at)
		select centre_id, kiosk_id, id, $4, now() from code`,
		[centre, `Borne ${token.slice(0, 6)}`, randomBytes(32), digest]
	);
	if (rowCount !== 1) throw new Error(`no kiosk could be installed in ${centre}`);
	return token;
}
