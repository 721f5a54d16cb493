/** What somebody learnt and a site does otherwise now: who is proposed to see it again. Pure. */
export {
	ChangeForm,
	ChangeUndoForm,
	type RefresherAnswer,
	RefresherForm
} from './domain/refresher.ts';
