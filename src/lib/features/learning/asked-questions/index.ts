/** What people ask in an atelier that answers questions, and what the next séances should be about. Pure. */
import usual from '#content/question-themes.json' with { type: 'json' };

export { knownThemes, type Subject } from './domain/next-subjects.ts';
export { ProposalForm, QuestionForm, QuestionUndoForm } from './domain/question-form.ts';

/** What is asked most, before a centre has noted anything. */
export const USUAL_THEMES: readonly string[] = usual.themes;
