const FIELDS: Record<string, 'fin' | 'lieu' | 'places' | 'salle'> = {
	hours: 'fin',
	place: 'lieu',
	confidential: 'lieu',
	capacity: 'places',
	'unknown-room': 'salle'
};

/** The field that a refusal is about: the day, when it is of none in particular. */
export function meetingField(refusal: string) {
	return FIELDS[refusal] ?? 'jour';
}
