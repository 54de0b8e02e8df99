local time = require "nutgraf.page.time"

describe("time.parse and time.iso", function()
  for _, case in ipairs {
    { "2025-11-21", "2025-11-21" },
    { "2025-11-21T06:50", "2025-11-21T06:50:00" },
    { "2025-11-21 06:50:09", "2025-11-21T06:50:09" },
    { "2025-11-21T06:50:09.123Z", "2025-11-21T06:50:09Z" },
    { "2025-11-21T06:50:09+0530", "2025-11-21T06:50:09+05:30" },
    { "2025-11-21T06:50-08:00", "2025-11-21T06:50:00-08:00" },
    { "1602001456", "2020-10-06T16:24:16Z" },
    { "1602001456758", "2020-10-06T16:24:16Z" },
    { " 2024-02-29T23:59:59Z ", "2024-02-29T23:59:59Z" },
  } do
    it(("%q"):format(case[1]), function() assert.equal(case[2], time.iso(time.parse(case[1]))) end)
  end
  for _, case in ipairs { "", "tomorrow", "2025-13-01", "2025-01-32", "12:30", "12345", "2025-11-21T06:77" } do
    it(("%q is no time"):format(case), function() assert.is_nil(time.parse(case)) end)
  end
end)

describe("time.fields", function()
  for _, case in ipairs {
    { 0, nil, "1970-01-01T00:00:00" },
    { 951782400, 0, "2000-02-29T00:00:00Z" },
    { 1609459199, 60, "2021-01-01T00:59:59+01:00" },
    { -86400, 0, "1969-12-31T00:00:00Z" },
  } do
    it(tostring(case[1]), function() assert.equal(case[3], time.iso(time.fields(case[1], case[2]))) end)
  end
  it("is the inverse of seconds for every day of four centuries", function()
    for day = -60000, 86097, 17 do
      assert.equal(day * 86400, time.seconds(time.fields(day * 86400)))
    end
  end)
end)

describe("time.shown", function()
  for _, case in ipairs {
    { "The ferry left at 3.11.", 1 },
    { "3.11 The ferry left", 1 },
    { "New in version 3.11.", 0 },
    { "Changed in Version 3.11: the rope is longer", 0 },
    { "Новое: версия 3.11", 0 },
    { "Their version at 12:30 was another", 1 },
    { "version3.11", 1 },
  } do
    it(("%q has %d"):format(case[1], case[2]), function() assert.equal(case[2], #time.shown(case[1], true)) end)
  end
  it("leaves bare numbers out where they are not asked for", function()
    assert.equal(0, #time.shown "The ferry left at 3.11.")
    assert.equal(1, #time.shown "The ferry left at 3:11.")
  end)
end)
