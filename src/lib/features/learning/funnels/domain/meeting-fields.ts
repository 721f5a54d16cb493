/** The field that a refusal of a meeting is about: the day, when it is of none in particular. */
export const MEETING_FIELDS = {
	hours: 'fin',
	place: 'lieu',
	confidential: 'lieu',
	capacity: 'places',
	'unknown-room': 'salle',
	otherwise: 'jour'
} as const;
