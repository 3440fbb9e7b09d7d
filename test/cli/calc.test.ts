import { expect, test } from 'vitest';
import { runKept } from './run-kept.ts';

const calc = async (line: string) => runKept(['calc', ...line.split(' ')]);
const leadsOf = async (line: string): Promise<unknown> =>
  JSON.parse((await calc(`${line} --json`)).stdout).goal.leads;

test('the worked examples of RULES 8 come out', async () => {
  expect(await leadsOf('--quota 5000 --share 100% --deal-size 100 --close-rate 50%')).toBe('100');
  expect(await leadsOf('--customers 7 --close-rate 5%')).toBe('140');
  expect(await leadsOf('--marketing-revenue 500000 --deal-size 5000 --stage 25% --stage 25%')).toBe('1600');
});

test('the example of RULES 11 comes out', async () => {
  const line = '--reps 4 --hours 120 --share-of-time 50% --attempts 6 --minutes 10 --automated 25% --json';
  expect(JSON.parse((await calc(line)).stdout).capacity.result.value).toBe('320');
});

test('each step is shown as a column sum, with the day and where the numbers come from', async () => {
  const { code, stdout, stderr } = await calc(
    '--quota 250000 USD --share 60% --deal-size 5000 --close-rate 4% --per month --value-per lead',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(
    stdout.replaceAll('\u202f', ' '),
  ).toBe(`As of 21 Jun 2026, which is today, from the numbers given; no data was read.

Lead goal per month
     Sales quota        $250,000  per month
  ×  Marketing’s share    60.0 %
  ÷  Deal size            $5,000
  ÷  Close rate            4.0 %
  ──────────────────────────────
  =  Leads needed            750  exact, nothing to round

750 leads are needed. One lead is worth $200.
`);
});

test('rounding after each stage is shown at each stage, and differs from once at the end', async () => {
  const line = '--marketing-revenue 7500000 --deal-size 4000 --stage opportunities=30% --stage 35%';
  expect(await leadsOf(line)).toBe('17858');
  expect(await leadsOf(`${line} --round each-stage`)).toBe('17860');
  const { stdout } = await calc(`${line} --round each-stage`);
  expect(stdout).toContain('=  Needed at opportunities');
});

test('amounts are read with their currency before, behind or from the option', async () => {
  const rest = '--share 60% --deal-size 5000 --close-rate 4%';
  for (const amount of [
    '€250,000',
    '250000 EUR',
    'EUR 250000',
    '250000 --currency EUR',
    '250_000 --currency EUR',
  ]) {
    expect((await calc(`--quota ${amount} ${rest}`)).stdout).toContain('€250,000');
  }
});

test('the value of a lead needs no quota', async () => {
  const { stdout } = await calc('--value-per lead --deal-size 5000 --close-rate 3% --json');
  expect(JSON.parse(stdout)).toEqual({
    asOfGiven: '2026-06-21',
    asOfFrom: 'today',
    valuePerLead: { value: '150', unit: { kind: 'money', currency: 'USD' } },
  });
});

test('capacity is held against the goal', async () => {
  const team = '--reps 4 --hours 120 --share-of-time 50% --attempts 6 --minutes 10 --automated 25%';
  const goal = (customers: string) => `--customers ${customers} --close-rate 5%`;
  expect((await calc(`${goal('7')} ${team}`)).stdout).toContain(
    '320 leads can be worked, 180 more than the goal of 140.',
  );
  expect((await calc(`${goal('16')} ${team}`)).stdout).toContain(
    '320 leads can be worked, exactly the goal.',
  );
  expect((await calc(`${goal('20')} ${team}`)).stdout).toContain(
    '320 leads can be worked, 80 fewer than the goal of 400.',
  );
});

test('--as-of and SOURCE_DATE_EPOCH say the day before the clock does', async () => {
  const line = ['calc', '--customers', '7', '--close-rate', '5%'];
  expect((await runKept([...line, '--as-of', '2026-01-31'])).stdout).toContain(
    'As of 31 Jan 2026, from --as-of',
  );
  const { stdout } = await runKept(line, { env: { SOURCE_DATE_EPOCH: '1767225600' } });
  expect(stdout).toContain('As of 1 Jan 2026, 00:00 UTC, from SOURCE_DATE_EPOCH');
});

test.each(['abc', '-5', '99999999999'])('SOURCE_DATE_EPOCH %s is refused, not passed over', async seconds => {
  for (const line of [['calc', '--customers', '7', '--close-rate', '5%'], ['check']])
    expect(await runKept(line, { env: { SOURCE_DATE_EPOCH: seconds } })).toEqual({
      code: 2,
      stdout: '',
      stderr: `kept: unexpected \`${seconds}\` for SOURCE_DATE_EPOCH, expected seconds since 1970, to the end of 2199.\n`,
    });
});

test('a goal is spread over days and people, as far as the numbers for it are given', async () => {
  const goal = '--quota 250000 --share 60% --deal-size 5000 --close-rate 4%';
  const team = '--reps 4 --hours 120 --share-of-time 50% --attempts 6 --minutes 10 --automated 25%';
  const lineOf = async (more: string) =>
    (await calc(`${goal} ${more}`)).stdout.split('\n').find(line => /^(Over|That)/.test(line));
  expect(await lineOf(`--days 20 ${team}`)).toBe(
    'Over 20 days that is 37.5 leads a day, 187.5 leads for each of 4 reps (9.4 a day) and 168.8 calls a day.',
  );
  expect(await lineOf('--days 1')).toBe('Over 1 day that is 750 leads a day.');
  expect(await lineOf('--reps 4')).toBe('That is 187.5 leads for each of 4 reps.');
  expect(await lineOf('')).toBeUndefined();
  expect(JSON.parse((await calc(`${goal} --days 20 ${team} --json`)).stdout).daily).toEqual({
    days: '20',
    reps: '4',
    leadsPerDay: '37.5',
    leadsPerRep: '187.5',
    leadsPerRepAndDay: '9.375',
    callsPerDay: '168.75',
  });
});

test('days without a goal, or none, are a usage error', async () => {
  const team = '--reps 4 --hours 120 --share-of-time 50% --attempts 6 --minutes 10';
  expect((await calc(`--days 20 ${team}`)).stderr).toBe(
    'kept: unexpected --days, expected it beside a lead goal, whose leads are spread over them.\n',
  );
  expect((await calc('--customers 7 --close-rate 5% --days 0')).stderr).toBe(
    'kept: unexpected `0` for --days, expected more than 0, as it is divided by.\n',
  );
});
