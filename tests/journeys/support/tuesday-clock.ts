// Loaded before an application under test: whatever the day and the hour of the machine, its own
// clock is late by so much. Better-auth goes on reading the machine's (`Date`).
const read = Temporal.Now.instant.bind(Temporal.Now);
const late = Temporal.Duration.from(process.env.DECLIC_LATE!);
Temporal.Now.instant = () => read().subtract(late);
