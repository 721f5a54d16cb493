import type { Role } from '#lib/features/house/staff/index.ts';
import type { Keys } from '../door/open-keys.ts';
import { digestOf } from '../door/recognise-device.ts';

export type DeskMember = {
	membershipId: string;
	staffId: string;
	name: string;
	role: Role;
	hasPin: boolean;
};

/** A shared desk, the team of its centre by name, and who of it may take the desk with a PIN. */
export type Desk = {
	deviceId: string;
	label: string;
	centreId: string;
	centre: string;
	members: DeskMember[];
	people: DeskMember[];
};

/** The shared desk this browser is, or null. */
export async function findDesk(keys: Keys, deviceToken: string | undefined): Promise<Desk | null> {
	if (!deviceToken) return null;
	const desk = await keys.database
		.selectFrom('key_desks as d')
		.innerJoin('key_devices as v', 'v.id', 'd.device_id')
		.innerJoin('centres as c', 'c.id', 'd.centre_id')
		.where('v.token_digest', '=', digestOf(deviceToken))
		.where('d.ended_at', 'is', null)
		.orderBy('d.recorded_at', 'desc')
		.select(['d.device_id', 'd.centre_id', 'd.label', 'c.name'])
		.executeTakeFirst();
	if (!desk) return null;
	const rows = await keys.database
		.selectFrom('memberships as m')
		.innerJoin('staff_members as s', 's.id', 'm.staff_id')
		.leftJoin('key_pins as p', 'p.staff_id', 'm.staff_id')
		.where('m.centre_id', '=', desk.centre_id)
		.where('m.ended_at', 'is', null)
		.orderBy('s.display_name')
		.select(['m.id', 'm.staff_id', 'm.role', 's.display_name', 'p.recorded_at as pin_since'])
		.execute();
	const members = rows.map((row) => ({
		membershipId: row.id,
		staffId: row.staff_id,
		name: row.display_name,
		role: row.role as Role,
		hasPin: row.pin_since !== null
	}));
	return {
		deviceId: desk.device_id,
		label: desk.label,
		centreId: desk.centre_id,
		centre: desk.name,
		members,
		people: members.filter(({ hasPin }) => hasPin)
	};
}
