/** What residents said to a centre in a year, as the network is told; `said` null: too few. */
export type NetworkVoices = {
	centreId: string;
	name: string;
	said: number | null;
	published: number;
	sent: number;
	mended: number;
	notDone: number;
	themes: number;
	decided: number;
};
