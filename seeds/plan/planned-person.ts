export type PlannedPerson = {
	familyName: string;
	givenName: string;
	birthYear: number | undefined;
	sex: 'female' | 'male';
	commune: string;
	phone: { number: string; owner: 'own' | 'responsible-adult' } | undefined;
	/** Last day she is expected at the centre, or today when she is waited for. */
	lastContact: string;
};
