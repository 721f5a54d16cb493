import type { Role } from './permissions.ts';

/** `write` includes reading what was written, wherever a screen shows it. */
export type Access = 'write' | 'read' | 'none';

/** What the product holds that concerns somebody, or that a centre says of itself. */
export type Field =
	| 'person-name'
	| 'person-birth-year'
	| 'person-phone'
	| 'attendance'
	| 'departure-reason'
	| 'fiche-text'
	| 'centre-figures'
	| 'staff-name'
	| 'invitation-email'
	| 'network-counts';

type Row = Record<Role, Access>;

const row = (
	accueil: Access,
	animateur: Access,
	referent: Access,
	direction: Access,
	coordination: Access = 'none',
	administration: Access = 'none'
): Row => ({
	accueil,
	animateur,
	'referent-famille': referent,
	direction,
	coordination,
	administration
});

const ACCESS: Record<Field, Row> = {
	'person-name': row('read', 'write', 'read', 'write'),
	// Asked to know somebody again and to count ages: no screen shows them back.
	'person-birth-year': row('none', 'write', 'none', 'write'),
	'person-phone': row('none', 'write', 'none', 'write'),
	attendance: row('read', 'write', 'read', 'write'),
	// Why somebody left may touch her health or her family: whoever follows the group, and no desk.
	'departure-reason': row('none', 'write', 'none', 'write'),
	'fiche-text': row('none', 'write', 'read', 'write'),
	'centre-figures': row('none', 'read', 'read', 'write'),
	'staff-name': row('read', 'read', 'read', 'write', 'none', 'write'),
	'invitation-email': row('none', 'none', 'none', 'write', 'none', 'write'),
	'network-counts': row('none', 'none', 'none', 'none', 'read')
};

/**
 * Field by role: what each may read or write (CNIL, need to know; the network sees offers and
 * counts, never a resident's record). `tests/journeys/field-access.spec.ts` reads this table
 * against every page and every address that gives data.
 */
export function accessTo(field: Field, role: Role): Access {
	return ACCESS[field][role];
}
