import type { Pressed } from '#lib/features/learning/placement/index.server.ts';

/** What the press of a button of the conversation carries. */
export function readPressed(data: FormData): Pressed {
	return {
		question: String(data.get('question') ?? ''),
		value: String(data.get('reponse') ?? '')
	};
}
