import { HOLDS } from '#lib/holds.server.ts';
import { tablesOf } from '#lib/platform/database/holds.ts';

/**
 * Every column of free text that somebody writes, by the way its words come in: those of forms are
 * said by their feature. All of them pass the
 * guard: that of forms (`src/hooks/with-guard.ts`), that of registers (`hideConfidential`).
 */
export const GUARDED_TEXTS: Record<string, string[]> = {
	'typed in a form': tablesOf(HOLDS).flatMap(({ table, said }) =>
		(said.typed ?? []).map((column) => `${table}.${column}`)
	),
	'typed in a form or read in a register': [
		...['person_identities.family_name', 'person_identities.given_name', 'member_numbers.number'],
		...['programmes.name', 'programme_aliases.alias', 'cycles.label', 'cycle_cancellations.reason'],
		...['workshop_groups.label', 'workshop_groups.venue', 'seances.venue'],
		...['seance_cancellations.reason', 'departures.reason'],
		...['import_files.file_name', 'observations.body']
	]
};

/** Columns of text that nobody types, or whose words are no notes, by the reason. */
export const UNTYPED_TEXTS: Record<string, string[]> = {
	'a word of the code, chosen in a list': [
		'place_proposal_ends.taken',
		...['journal.role', 'journal.record_kind', 'people.age_band', 'centre_objectives.tag'],
		...['centre_objectives.label', 'fiche_versions.rubric', 'figure_choices.rubric'],
		...['figure_choices.figure', 'partners.families', 'requests.proposed_family'],
		...['family_corrections.was', 'family_corrections.became', 'possible_doubles.reasons'],
		...['person_notices.text_version', 'person_consents.text_version', 'import_writes.table_name'],
		...['observations.column_name', 'kept_texts.page', 'kept_texts.field', 'centres.time_zone'],
		'imports.kind',
		...['guide_versions.file_digest', 'guide_readings.digest', 'guide_fact_readings.digest'],
		...['placements.bank_version', 'placement_situations.question', 'placement_situations.answer'],
		...['placement_answers.item', 'item_retirements.item'],
		...['group_offers.provides', 'group_wishes.needs'],
		...['non_user_types.list', 'non_user_types.type', 'rooms.provides'],
		...['bank_calibrations.from_version', 'bank_calibrations.version'],
		...['reminder_rules.before', 'reminders.step', 'sms_messages.provider', 'sms_answers.provider'],
		...[
			'sms_early_receipts.provider',
			'sms_paces.provider',
			'sms_unknown_keys.provider',
			'reminder_beats.work'
		],
		...['places.other_kinds', 'places.needs', 'places.price_kind', 'places.languages'],
		...['places.welcome', 'places.cares', 'places.services', 'places.programmes', 'places.labels'],
		...['places.ways_in', 'places.ways_of_help', 'places.roaming', 'place_streets_seen.street']
	],
	'told by a provider of SMS': [
		...['sms_messages.provider_ref', 'sms_early_receipts.provider_ref', 'sms_answers.answer_key'],
		'sms_unknown_keys.answer_key',
		'sms_messages.matched_ref'
	],
	'sent by anybody’s telephone: masked when it is written down': ['sms_answers.text'],
	'read in a file of places: masked when it is written down': [
		...['places.source', 'places.source_id'],
		...['place_import_faults.file', 'place_import_faults.field', 'place_import_faults.raw']
	],
	'searched by twenty people: masked when it is counted': ['place_misses.words'],
	'made by the application from what was guarded': [
		...['place_words.word', 'places.known_by'],
		...[
			'door',
			'subject',
			'words',
			'street',
			'town',
			'insee',
			'language',
			'town_state',
			'town_words'
		].map((column) => `shown_contributions.${column}`),
		...['sms_messages.text', 'sms_messages.sender', 'place_requests.occasion_title'],
		...['seance_contents.contents', 'content_lessons.content', 'forgotten_contents.contents'],
		...['letter_addressees.given_name', 'letter_addressees.family_name'],
		'letter_addressees.envelope',
		...['journal.record_id', 'person_identities.name_key', 'person_search_terms.term'],
		...['project_grants.guest_name', 'group_proposals.seen'],
		...['import_layouts.fingerprint', 'mails.text', 'backups.file_name', 'key_devices.label']
	],
	'belongs to the door: hashed, sealed or handed by a browser': [
		...['key_holders.image', 'key_accounts.provider_id', 'key_accounts.account_id'],
		...['key_accounts.password', 'key_accounts.access_token', 'key_accounts.refresh_token'],
		...['key_accounts.id_token', 'key_accounts.scope', 'key_sign_ins.token'],
		...['key_sign_ins.ip_address', 'key_sign_ins.user_agent', 'key_verifications.identifier'],
		...['key_verifications.value', 'key_second_factors.secret', 'key_second_factors.backup_codes'],
		...['key_passkeys.credential_id', 'key_passkeys.transports']
	]
};
