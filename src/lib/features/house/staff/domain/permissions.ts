/** The roles a person may hold: in one centre, or above them. */
export const CENTRE_ROLES = ['accueil', 'animateur', 'referent-famille', 'direction'] as const;
export const NETWORK_ROLES = ['coordination', 'administration'] as const;
export type Role = (typeof CENTRE_ROLES)[number] | (typeof NETWORK_ROLES)[number];

export type Deed =
	| 'see-workshops'
	| 'mark-attendance'
	| 'plan-workshops'
	| 'form-groups'
	| 'lead-territory'
	| 'import-registers'
	| 'see-report'
	| 'write-report'
	| 'see-report-rows'
	| 'choose-figures'
	| 'close-year'
	| 'invite'
	| 'trust-desks'
	| 'leave-days'
	| 'tell-profile'
	| 'see-papers'
	| 'open-centres'
	| 'see-network'
	| 'receive-requests'
	| 'see-people'
	| 'write-people'
	| 'follow-people'
	| 'follow-families'
	| 'follow-reminders'
	| 'set-reminders'
	| 'place-people'
	| 'see-bank'
	| 'set-aside-items'
	| 'keep-bank'
	| 'merge-people'
	| 'answer-rights'
	| 'refer'
	| 'write-partners'
	| 'plan-drop-ins'
	| 'lead-funnel'
	| 'write-charter'
	| 'keep-quarters'
	| 'see-exceptions'
	| 'keep-equipment'
	| 'return-loans'
	| 'see-desk-figures'
	| 'set-sms'
	| 'show-guides'
	| 'write-guides'
	| 'write-centre-page'
	| 'keep-kiosks'
	| 'see-places'
	| 'write-places'
	| 'arbitrate-places'
	| 'see-walks'
	| 'see-white-areas'
	| 'choose-map-base'
	| 'see-contributions'
	| 'type-contributions'
	| 'decide-contributions'
	| 'see-town-answers'
	| 'send-to-town'
	| 'name-director';

/** What anybody of the team does when somebody stands in front of her. */
const DESK = [
	'receive-requests',
	'see-people',
	'write-people',
	'refer',
	'return-loans',
	'show-guides',
	'see-places',
	'see-walks',
	'see-white-areas',
	'see-contributions',
	'type-contributions',
	'see-town-answers'
] as const;

const DEEDS: Record<Role, readonly Deed[]> = {
	accueil: ['see-workshops', ...DESK],
	animateur: [
		'see-workshops',
		...DESK,
		'write-guides',
		'follow-people',
		'follow-reminders',
		'keep-equipment',
		'place-people',
		'lead-funnel',
		'see-bank',
		'set-aside-items',
		'merge-people',
		'write-partners',
		'write-places',
		'decide-contributions',
		'send-to-town',
		'plan-drop-ins',
		'see-desk-figures',
		'mark-attendance',
		'plan-workshops',
		'form-groups',
		'see-report',
		'write-report',
		'see-report-rows'
	],
	'referent-famille': [
		'see-workshops',
		...DESK,
		'write-guides',
		'follow-people',
		'follow-families',
		'follow-reminders',
		'set-reminders',
		'keep-equipment',
		'place-people',
		'lead-funnel',
		'form-groups',
		'see-bank',
		'write-partners',
		'write-places',
		'decide-contributions',
		'send-to-town',
		'see-desk-figures',
		'see-report'
	],
	direction: [
		'see-workshops',
		...DESK,
		'write-guides',
		'follow-people',
		'follow-families',
		'follow-reminders',
		'set-reminders',
		'keep-equipment',
		'place-people',
		'lead-funnel',
		'see-bank',
		'set-aside-items',
		'merge-people',
		'answer-rights',
		'write-partners',
		'write-places',
		'decide-contributions',
		'send-to-town',
		'plan-drop-ins',
		'name-director',
		'write-charter',
		'write-centre-page',
		'keep-kiosks',
		'keep-quarters',
		'see-exceptions',
		'see-desk-figures',
		'mark-attendance',
		'plan-workshops',
		'form-groups',
		'import-registers',
		'see-report',
		'write-report',
		'see-report-rows',
		'choose-figures',
		'close-year',
		'invite',
		'trust-desks',
		'leave-days',
		'tell-profile',
		'see-papers'
	],
	coordination: [
		'see-network',
		'lead-territory',
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
	],
	administration: [
		'invite',
		'open-centres',
		'see-papers',
		'set-sms',
		'see-places',
		'choose-map-base'
	]
};

/**
 * Who may do what. The direction answers for the report; the network sees counts, never a
 * resident's record (study-2.3 for the team; the network’s rule is the charter’s).
 */
export function mayDo(role: Role, deed: Deed): boolean {
	return DEEDS[role].includes(deed);
}

/** What each role is called on screen. */
export const ROLE_NAMES: Record<Role, string> = {
	accueil: 'Accueil',
	animateur: 'Animation',
	'referent-famille': 'Référent famille',
	direction: 'Direction',
	coordination: 'Coordination du réseau',
	administration: 'Administration'
};
