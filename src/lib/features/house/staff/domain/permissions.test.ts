import { expect, test } from 'vitest';
import {
	CENTRE_ROLES,
	type Deed,
	mayDo,
	NETWORK_ROLES,
	type Role,
	ROLE_NAMES
} from './permissions.ts';

const ROLES = [...CENTRE_ROLES, ...NETWORK_ROLES];
/** Who may do each deed: the table a direction would read, written the other way round. */
const WHO: Record<Deed, string[]> = {
	'see-workshops': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'mark-attendance': ['animateur', 'direction'],
	'plan-workshops': ['animateur', 'direction'],
	'form-groups': ['animateur', 'referent-famille', 'direction'],
	'lead-territory': ['coordination'],
	'import-registers': ['direction'],
	'see-report': ['animateur', 'referent-famille', 'direction'],
	'write-report': ['animateur', 'direction'],
	'see-report-rows': ['animateur', 'direction'],
	'choose-figures': ['direction'],
	'close-year': ['direction'],
	invite: ['direction', 'administration'],
	'trust-desks': ['direction'],
	'leave-days': ['direction'],
	'tell-profile': ['direction'],
	'see-papers': ['direction', 'administration'],
	'open-centres': ['administration'],
	'see-network': ['coordination'],
	'receive-requests': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'see-people': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'write-people': ['accueil', 'animateur', 'referent-famille', 'direction'],
	refer: ['accueil', 'animateur', 'referent-famille', 'direction'],
	'follow-people': ['animateur', 'referent-famille', 'direction'],
	'place-people': ['animateur', 'referent-famille', 'direction'],
	'lead-funnel': ['animateur', 'referent-famille', 'direction'],
	'see-bank': ['animateur', 'referent-famille', 'direction', 'coordination'],
	'set-aside-items': ['animateur', 'direction'],
	'keep-bank': ['coordination'],
	'merge-people': ['animateur', 'direction'],
	'answer-rights': ['direction'],
	'write-partners': ['animateur', 'referent-famille', 'direction'],
	'plan-drop-ins': ['animateur', 'direction'],
	'write-charter': ['direction'],
	'keep-quarters': ['direction'],
	'see-exceptions': ['direction'],
	'keep-equipment': ['animateur', 'referent-famille', 'direction'],
	'return-loans': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'see-desk-figures': ['animateur', 'referent-famille', 'direction'],
	'follow-families': ['referent-famille', 'direction'],
	'set-sms': ['administration'],
	'follow-reminders': ['animateur', 'referent-famille', 'direction'],
	'set-reminders': ['referent-famille', 'direction'],
	'show-guides': ['accueil', 'animateur', 'referent-famille', 'direction', 'coordination'],
	'write-guides': ['animateur', 'referent-famille', 'direction', 'coordination'],
	'write-centre-page': ['direction'],
	'keep-kiosks': ['direction'],
	'see-places': [
		'accueil',
		'animateur',
		'referent-famille',
		'direction',
		'coordination',
		'administration'
	],
	'write-places': ['animateur', 'referent-famille', 'direction', 'coordination'],
	'arbitrate-places': ['coordination'],
	'see-walks': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'see-white-areas': ['accueil', 'animateur', 'referent-famille', 'direction', 'coordination'],
	'choose-map-base': ['administration'],
	'see-contributions': ['accueil', 'animateur', 'referent-famille', 'direction', 'coordination'],
	'type-contributions': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'decide-contributions': ['animateur', 'referent-famille', 'direction', 'coordination'],
	'see-town-answers': ['accueil', 'animateur', 'referent-famille', 'direction'],
	'send-to-town': ['animateur', 'referent-famille', 'direction'],
	'name-director': ['direction']
};

test.each(Object.entries(WHO))('%s: %j and nobody else', (deed, allowed) => {
	expect(ROLES.filter((role) => mayDo(role, deed as Deed))).toEqual(allowed);
});

test('the network never sees a centre’s rows, its lists or its sheets', () => {
	const deeds = Object.keys(WHO) as Deed[];
	const deedsOf = (role: Role) => deeds.filter((deed) => mayDo(role, deed));
	expect(deedsOf('coordination')).toEqual([
		'lead-territory',
		'see-network',
		'see-bank',
		'keep-bank',
		'show-guides',
		'write-guides',
		'see-places',
		'write-places',
		'arbitrate-places',
		'see-white-areas',
		'see-contributions',
		'decide-contributions'
	]);
	expect(deedsOf('administration')).toEqual([
		'invite',
		'see-papers',
		'open-centres',
		'set-sms',
		'see-places',
		'choose-map-base'
	]);
});

test('every role has its name on screen', () => {
	expect(Object.keys(ROLE_NAMES).sort()).toEqual(ROLES.toSorted());
});
