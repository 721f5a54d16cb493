import type { Role } from './permissions.ts';

/** `write` includes reading what was written, wherever a screen shows it. */
export type Access = 'write' | 'read' | 'none';

/** What the product holds that concerns somebody, or that a centre says of itself. */
export type Field =
	| 'person-name'
	| 'person-birth-year'
	| 'person-phone'
	| 'person-email'
	| 'person-address'
	| 'person-details'
	| 'person-consent'
	| 'person-note'
	| 'placement'
	| 'request-words'
	| 'next-seance'
	| 'announced-absence'
	| 'partner-contact'
	| 'desk-figures'
	| 'rights-request'
	| 'attendance'
	| 'departure-reason'
	| 'course-exit'
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
	'person-name': row('write', 'write', 'write', 'write'),
	'person-birth-year': row('write', 'write', 'write', 'write'),
	'person-phone': row('write', 'write', 'write', 'write'),
	'person-email': row('write', 'write', 'write', 'write'),
	// Of who wants letters: the desk writes it while she is there.
	'person-address': row('write', 'write', 'write', 'write'),
	// Commune, quarter, sex, status, member number: each optional, its reason on screen.
	'person-details': row('write', 'write', 'write', 'write'),
	'person-consent': row('write', 'write', 'write', 'write'),
	// For those who follow her; the database refuses it to the desk as well.
	'person-note': row('none', 'write', 'write', 'write'),
	// What somebody can do, and how sure that is: for those who follow her, refused to the desk there too.
	placement: row('none', 'write', 'write', 'write'),
	'request-words': row('write', 'write', 'write', 'write'),
	// The desk says when and where the next one is, and never whether she came to the others.
	'next-seance': row('read', 'read', 'read', 'read'),
	'announced-absence': row('write', 'write', 'write', 'write'),
	'partner-contact': row('read', 'write', 'write', 'write'),
	'desk-figures': row('none', 'read', 'read', 'read'),
	'rights-request': row('none', 'none', 'none', 'write'),
	attendance: row('none', 'write', 'read', 'write'),
	// Why somebody left may touch her health or her family: whoever follows the group, and no desk.
	'departure-reason': row('none', 'write', 'none', 'write'),
	// How far she came by the end of a course: the database refuses it to the desk as well.
	'course-exit': row('none', 'write', 'read', 'write'),
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
