import { DEMO_PIN } from '../../domain/pin.ts';
import type { Keys } from '../door/open-keys.ts';
import { digestPin } from './pin-digest.ts';
import { noteDevicePerson, recogniseDevice } from '../door/recognise-device.ts';
import type { Caller } from '../sign-ins/sign-in.ts';

/**
 * Makes of this browser the shared desk of a centre of the demonstration, as its direction would: the
 * invented team has no password to sign in with first. Everybody's PIN is the one the page shows.
 * Null anywhere but in a demonstration.
 */
export async function tryDesk(
	keys: Keys,
	caller: Caller,
	centreSlug: string,
	now: Temporal.Instant
): Promise<{ newDeviceToken: string | null } | null> {
	const cast = await readCast(keys, centreSlug);
	const direction = cast.find(({ role }) => role === 'direction');
	if (!direction) return null;
	const device = await recogniseDevice(keys, caller.deviceToken, caller.userAgent, now);
	const at = now.toString();
	await keys.database
		.insertInto('key_desks')
		.values({
			device_id: device.id,
			centre_id: direction.centre_id!,
			label: 'PC de l’accueil',
			recorded_at: at,
			recorded_by: direction.staff_id
		})
		.onConflict((conflict) =>
			conflict.columns(['device_id', 'centre_id']).where('ended_at', 'is', null).doNothing()
		)
		.execute();
	for (const { staff_id } of cast) {
		const kept = { ...(await digestPin(keys, DEMO_PIN)), recorded_at: at };
		await keys.database
			.insertInto('key_pins')
			.values({ staff_id, ...kept })
			.onConflict((conflict) => conflict.column('staff_id').doUpdateSet(kept))
			.execute();
		// As if each had given her second proof here this morning: the direction’s PIN opens too.
		await noteDevicePerson(keys, { deviceId: device.id, staffId: staff_id, hasProved: true }, now);
	}
	return { newDeviceToken: device.newToken };
}

/** The invented team of that centre: whoever was invited since has a PIN of her own. */
function readCast(keys: Keys, centreSlug: string) {
	return keys.database
		.selectFrom('memberships as m')
		.innerJoin('staff_members as s', 's.id', 'm.staff_id')
		.innerJoin('centres as c', 'c.id', 'm.centre_id')
		.innerJoin('demo_loadings as l', (join) => join.onRef('s.recorded_at', '<=', 'l.recorded_at'))
		.where('c.slug', '=', centreSlug)
		.where('m.ended_at', 'is', null)
		.select(['m.staff_id', 'm.centre_id', 'm.role'])
		.execute();
}
