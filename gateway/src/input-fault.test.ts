import { expect, test } from 'vitest';
import { inputFault, inputFaultsAtOnce } from './input-fault.ts';

const OBJECT = '{ creditCode: "91220101MA0000000X", name: "甲; 乙" }';

test.each([
  [`null at "input.districtCode"; Expected non-nullable type "String!" not to be null.`, '区县：须填写'],
  [`${OBJECT}; Field "districtCode" of required type "String!" was not provided.`, '区县：须填写'],
  [
    `{ seats: 1 } at "input.lines[1]"; Field "ratio" of required type "Float!" was not provided.`,
    '第 2 项比例：须填写',
  ],
  [`"2026-13-45" at "input.foundedOn"; Value is not a valid LocalDate: 2026-13-45`, '成立日期：日期无效'],
  [`"NOPE" at "input.kind"; Value "NOPE" does not exist in "ObjectKind" enum.`, '类型：须从所列选项中选择'],
  [`"x" at "input.year"; Int cannot represent non-integer value: "x"`, '年度：须为整数'],
])('R47 a field that GraphQL refuses is named by its word: %s', (fault, said) => {
  expect(inputFault(`Variable "$input" got invalid value ${fault}`)).toMatchObject({
    message: `填写有误：${said}。请更正后重新提交。`,
    extensions: { code: 'INPUT_INVALID' },
  });
});

test.each([
  `Variable "$id" of required type "ID!" was not provided.`,
  `Variable "$input" got invalid value { a: 1 }; Field "a" is not defined by type "CreateObjectInput".`,
  `Variable "$first" got invalid value "x"; Int cannot represent non-integer value: "x"`,
])('a fault of the program stays as GraphQL says it: %s', (fault) => {
  expect(inputFault(fault)).toBeUndefined();
});

test('R47 a person’s name is called 姓名 where a person is filled in', () => {
  const missing = 'Variable "$input" got invalid value {}; Field "name" of required type "String!" was not provided.';
  expect(inputFault(missing, 'CreateAccountInput')!.message).toBe('填写有误：姓名：须填写。请更正后重新提交。');
  expect(inputFault(missing, 'CreateObjectInput')!.message).toBe('填写有误：名称：须填写。请更正后重新提交。');
});

test('R47 what is wrong with several fields of an input is one refusal that names them all, before what else went wrong', () => {
  const missing = (field: string) =>
    inputFault(
      `Variable "$input" got invalid value {}; Field "${field}" of required type "String!" was not provided.`,
    )!;
  const fromARoom = {
    message: '…',
    path: ['createObject'],
    extensions: { code: 'INPUT_INVALID', facts: { fields: [] } },
  };
  const fields = [
    { field: 'name', problem: 'Field "name" of required type "String!" was not provided.' },
    { field: 'content', problem: 'Field "content" of required type "String!" was not provided.' },
  ];
  expect(inputFaultsAtOnce([missing('name'), fromARoom, missing('content')])).toEqual([
    { ...missing('name'), extensions: { code: 'INPUT_INVALID', facts: { fields } } },
    fromARoom,
  ]);
  expect(inputFaultsAtOnce([fromARoom])).toEqual([fromARoom]);
});
