-- GCRA. KEYS[1] holds the theoretical arrival time in microseconds.
-- ARGV: microseconds between requests, requests that may come at once.
-- Returns: allowed, remaining, microseconds until one may come, microseconds until all may come.
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local interval = tonumber(ARGV[1])
local burst = tonumber(ARGV[2])
local arrival = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
local after = arrival + interval
local wait = after - interval * burst - now
if wait > 0 then
  return {0, 0, wait, arrival - now}
end
local reset = after - now
redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil(reset / 1000))
return {1, math.floor((interval * burst - reset) / interval), 0, reset}
