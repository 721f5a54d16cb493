import { refuse } from '#lib/shared/refuse.ts';
import { ENTER_AGAIN, mayChangeKeys, type StaleRefusal } from '../../domain/proof.ts';
import type { SignIn } from '../sign-ins/find-sign-in.ts';
import type { Keys } from '../door/open-keys.ts';

export type DeskRefusal = { refusal: 'label' | 'no-device'; message: string };

/** A computer trusted by a centre, as its direction sees it. */
export type TrustedDesk = {
	id: string;
	label: string;
	since: Temporal.Instant;
	isThisOne: boolean;
};

/** The shared desks of a centre, the oldest first. */
export async function listDesks(
	keys: Keys,
	centreId: string,
	deviceId: string | null
): Promise<TrustedDesk[]> {
	const rows = await keys.database
		.selectFrom('key_desks')
		.where('centre_id', '=', centreId)
		.where('ended_at', 'is', null)
		.orderBy('recorded_at')
		.select(['id', 'label', 'recorded_at', 'device_id'])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		label: row.label,
		since: row.recorded_at,
		isThisOne: row.device_id === deviceId
	}));
}

/** The direction trusts the computer she is at: her team may switch there by PIN. */
export async function trustDesk(
	keys: Keys,
	signIn: SignIn,
	desk: { centreId: string; label: string },
	now: Temporal.Instant
): Promise<{ trusted: true } | DeskRefusal | StaleRefusal> {
	if (!mayChangeKeys(signIn, now)) return ENTER_AGAIN;
	const label = desk.label.trim();
	if (label.length < 1 || label.length > 60) {
		return refuse('label', 'Donnez un nom à ce poste, par exemple « PC de l’accueil ».');
	}
	if (!signIn.deviceId) {
		return refuse(
			'no-device',
			'Déconnectez-vous, puis connectez-vous ici avec votre mot de passe\u00a0: le poste sera reconnu.'
		);
	}
	await keys.database
		.insertInto('key_desks')
		.values({
			device_id: signIn.deviceId,
			centre_id: desk.centreId,
			label,
			recorded_at: now.toString(),
			recorded_by: signIn.staffId
		})
		.onConflict((conflict) =>
			conflict
				.columns(['device_id', 'centre_id'])
				.where('ended_at', 'is', null)
				.doUpdateSet({ label })
		)
		.execute();
	return { trusted: true };
}

/** The computer is no longer trusted: sign-ins by PIN on it end at once. */
export async function endDesk(
	keys: Keys,
	desk: { id: string; centreId: string; staffId: string },
	now: Temporal.Instant
): Promise<void> {
	await keys.database
		.updateTable('key_desks')
		.set({ ended_at: now.toString(), ended_by: desk.staffId })
		.where('id', '=', desk.id)
		.where('centre_id', '=', desk.centreId)
		.where('ended_at', 'is', null)
		.execute();
}
