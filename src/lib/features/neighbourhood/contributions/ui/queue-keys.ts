/** What a letter does to the message that has the keyboard. */
export const QUEUE_KEYS = [
	{ key: 'j', sense: 'message suivant' },
	{ key: 'k', sense: 'message précédent' },
	{ key: 'p', sense: 'publier' },
	{ key: 'c', sense: 'corriger' },
	{ key: 'r', sense: 'ne pas publier' },
	{ key: 'u', sense: 'annuler la dernière décision' }
] as const;
export type QueueKey = (typeof QUEUE_KEYS)[number]['key'];

const isQueueKey = (key: string): key is QueueKey => QUEUE_KEYS.some((one) => one.key === key);

/** Where letters are typed, or choose in a list. */
const TYPING = 'textarea, select, input:not([type="radio"], [type="checkbox"]), [contenteditable]';

type Pressed = Pick<
	KeyboardEvent,
	'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing'
>;

/** The letter that was meant for the queue; null: it is typed, or meant for something else. */
export function keyOf(pressed: Pressed, on: Element | null): QueueKey | null {
	if (pressed.defaultPrevented || pressed.isComposing) return null;
	if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
	if (on?.matches(TYPING)) return null;
	const key = pressed.key.toLowerCase();
	return isQueueKey(key) ? key : null;
}
